import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests may make databases of their own; absent when no PostgreSQL answers. */
    postgresAdminUrl: string | undefined;
  }
}

const standard = 'postgres://postgres@127.0.0.1:5432/postgres';

/** Looks for PostgreSQL before any test of a project runs. Without one, CI fails and anyone else is told what is left out. */
export default async function findPostgres(project: TestProject): Promise<void> {
  const url = process.env.PORTOLAN_TEST_DATABASE_URL || standard;
  const reason = await reasonItDoesNotAnswer(url);
  project.provide('postgresAdminUrl', reason === undefined ? url : undefined);
  if (reason === undefined) return;
  const advice = `set PORTOLAN_TEST_DATABASE_URL to the address of a server where databases may be made`;
  if (process.env.CI === 'true') throw new Error(`PostgreSQL does not answer (${reason}); ${advice}.`);
  console.warn(
    `\n! LEFT OUT of "${project.name}": every test on PostgreSQL, which does not answer (${reason}); ${advice}.\n`,
  );
}

async function reasonItDoesNotAnswer(url: string): Promise<string | undefined> {
  try {
    const client = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
    try {
      await client`select 1`;
    } finally {
      await client.end({ timeout: 1 });
    }
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code ?? message;
  }
}
