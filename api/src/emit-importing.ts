import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSchema } from './graphql/create-schema.ts';
import { createMeanings } from './sheets/column-meanings.ts';
import { withColumnTables } from './sheets/column-table.ts';

/** Writes the tables of columns into the documentation of imports. */
const path = fileURLToPath(new URL('../../docs/importing.md', import.meta.url));
writeFileSync(path, withColumnTables(readFileSync(path, 'utf8'), createMeanings(createSchema())));
