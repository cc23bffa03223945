import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createSchema, printContract } from './graphql/create-schema.ts';

const target = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
await writeFile(target, printContract(createSchema()));
