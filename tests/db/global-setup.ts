import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../src/embedded/postgres.ts';
import { databaseAt, templateName, worldName } from './support/names.ts';
import { fillWorld } from './support/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the throwaway server. */
    databaseServer: string;
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const throwaway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=100'];

/** One throwaway Postgres per run, with a template database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'barneblikk-db-'));
  const server = await startPostgres({ dir, flags: throwaway });
  const stop = async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.url);
    await makeWorld(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('databaseServer', server.url);
  return stop;
}

/** All migrations, run by the role that runs them on Supabase: it may make roles, and is not a superuser. */
export async function makeTemplate(serverUrl: string): Promise<void> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${templateName}`);
  await server.end();

  const template = postgres(databaseAt(serverUrl, templateName), { max: 1, onnotice: () => {} });
  try {
    await template.unsafe(readFileSync(path.join(root, 'tests/db/supabase-shape.sql'), 'utf8'));
    await template.unsafe('set session authorization postgres_like');
    for (const { file, text } of migrations()) {
      await template
        .begin((tx) => tx.unsafe(text))
        .catch((cause: unknown) => {
          throw new Error(`Migration ${file} failed: ${String(cause)}`, { cause });
        });
    }
  } finally {
    await template.end();
  }
}

/** Copying what is filled already is quicker than filling it for every test. */
async function makeWorld(serverUrl: string): Promise<void> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${worldName} template ${templateName}`);
  await server.end();
  const world = postgres(databaseAt(serverUrl, worldName), { max: 1, onnotice: () => {} });
  try {
    await fillWorld(world);
  } finally {
    await world.end();
  }
}

function migrations(): { file: string; text: string }[] {
  const folder = path.join(root, 'supabase/migrations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
}
