import { z } from 'astro/zod';

// Nothing that hides or turns letters round, and no half letters: JSON in Postgres takes neither NUL nor those.
const control = /[\p{Cc}\p{Surrogate}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;
const inText = /[^\P{Cc}\n\r\t]|\p{Surrogate}/u;

/** One line for people: no line breaks, control characters or signs that turn the direction of writing. */
export const lineSchema = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.trim() !== '' && !control.test(text), 'use plain text on one line');

/** Markdown or several lines. Kept to the letter, so that what is exported twice is the same. */
export const textSchema = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !inText.test(text), 'use text without control characters');
