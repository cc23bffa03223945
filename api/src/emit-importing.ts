import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSchema } from './graphql/create-schema.ts';
import { withColumnLists } from './sheets/column-list.ts';
import { createMeanings } from './sheets/column-meanings.ts';

/** Writes the lists of columns into the documentation of imports. */
const path = fileURLToPath(new URL('../../docs/importing.md', import.meta.url));
writeFileSync(path, withColumnLists(readFileSync(path, 'utf8'), createMeanings(createSchema())));
