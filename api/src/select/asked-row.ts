import { sql } from 'drizzle-orm';

/** A row whose columns are named by the query: no alias can be the same, as names of GraphQL have no dot. */
export const askedRow = sql.raw('"r."');
