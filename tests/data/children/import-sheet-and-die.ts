import { type Database, type DatabaseLocation, openDatabase } from '@portolan/drizzle/database';
import { importSheet } from '@portolan/drizzle/sheets/import-sheet';
import { readSheet } from '@portolan/drizzle/sheets/read-sheet';
import { findSheetKind, type SheetKind } from '@portolan/drizzle/sheets/sheet-kinds';

/** Imports a sheet of partners and is killed, as by the system, once so many of them are written. */
const [location = '', content = '', last = ''] = process.argv.slice(2);
const database: Database = await openDatabase(JSON.parse(location) as DatabaseLocation);
await database.migrate();
await importSheet(database, await readSheet(Buffer.from(content)), findSheetKind('partners') as SheetKind, {
  actor: 'tests',
  reason: 'Dies',
  onProgress: (done) => {
    if (done === Number(last)) process.kill(process.pid, 'SIGKILL');
  },
});
