/** The database with all migrations and no rows, which every test file copies. */
export const templateName = 'barneblikk_template';

/** The address of another database on the same server. */
export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
/** A copy of the template with the people, offices and course of support/world.ts in it. */
export const worldName = `${templateName}_world`;
