import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { type Problem, schemaProblems } from './problems.ts';

/** What reading gives: the values that were in order, and what has to be mended. */
export type Reading<T> = { readonly values: readonly T[]; readonly problems: readonly Problem[] };

/** Files below a folder with this ending, sorted, as paths from the project's root. A missing folder is empty. */
export function filesIn(root: string, folder: string, ending: string): string[] {
  const entries = readdirIfThere(join(root, folder));
  return entries
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Names of the folders inside a folder, sorted. */
export function foldersIn(root: string, folder: string): string[] {
  return readdirIfThere(join(root, folder), true).sort();
}

function readdirIfThere(folder: string, folders = false): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() === folders).map((entry) => entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export const readText = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** Parses one value against its schema; `at` says where in the file it stands, for messages. */
export function parseWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  file: string,
  at = '',
): Reading<z.infer<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { values: [result.data], problems: [] };
  const problems = schemaProblems(file, result.error);
  return {
    values: [],
    problems: problems.map((p) => ({ ...p, field: [at, p.field].filter(Boolean).join('.') })),
  };
}

/** Parses YAML; a syntax error is a problem with its line, not a crash. */
export function parseYaml(text: string, file: string): Reading<unknown> {
  const document = parseDocument(text, { prettyErrors: true });
  const [first] = document.errors;
  if (!first) return { values: [document.toJS()], problems: [] };
  const where = first.linePos ? `line ${first.linePos[0].line}` : '';
  return {
    values: [],
    problems: [{ file, field: where, mend: `this is not valid YAML: ${first.message.split('\n')[0]}` }],
  };
}

/** Reads many YAML files that each hold a list, against the schema of one entry. */
export function readLists<S extends z.ZodType>(
  root: string,
  files: readonly string[],
  schema: S,
): Reading<z.infer<S>> {
  return merge(files.map((file) => readList(root, file, schema)));
}

function readList<S extends z.ZodType>(root: string, file: string, schema: S): Reading<z.infer<S>> {
  const { values, problems } = parseYaml(readText(root, file), file);
  const [list] = values;
  if (problems.length > 0) return { values: [], problems };
  if (!Array.isArray(list))
    return {
      values: [],
      problems: [{ file, field: '', mend: 'the file must be a list: begin each entry with "- id:"' }],
    };
  return merge(list.map((entry, i) => parseWith(schema, entry, file, entryName(entry, i))));
}

/** An author knows an entry by its id, not by its number in the list. */
const entryName = (entry: unknown, index: number) =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : `entry ${index + 1}`;

export function merge<T>(readings: readonly Reading<T>[]): Reading<T> {
  return { values: readings.flatMap((r) => r.values), problems: readings.flatMap((r) => r.problems) };
}

export const fromRoot = (root: string, path: string) => relative(root, path);
