import { fileURLToPath } from 'node:url';

/** Reached by the same relative path from this source file and from the API's bundle. */
export const migrationsFolder = fileURLToPath(new URL('../../drizzle/migrations', import.meta.url));
