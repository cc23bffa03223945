import type { TestProject } from 'vitest/node';
import { buildDesk } from '../../scripts/build-desk.mjs';
import { deskDist } from '../../scripts/paths.mjs';
import findPostgres from './find-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built desk. */
    deskDir: string;
  }
}

/** Builds the desk for the tests of a project, unless it is built of the same sources. */
export default async function provideBuiltDesk(project: TestProject): Promise<void> {
  await buildDesk();
  project.provide('deskDir', deskDist);
  await findPostgres(project);
}
