create schema if not exists extensions;

-- What no client may call or read: exam keys, join codes, helper functions. The API exposes `public` only, and
-- no client role gets usage here, so nothing in it is reachable even where a table grant should slip.
create schema private;
revoke all on schema private from public;

-- Supabase's default privileges give clients everything on new tables and functions in `public`. Each migration
-- below therefore revokes first and grants what is meant, and tests/db/schema-lint.test.ts looks after it.
