import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './schema/src/tables/index.ts',
  out: './drizzle/migrations',
});
