import { type Database, type DatabaseLocation, openDatabase } from '@portolan/drizzle/database';
import { importContent } from '@portolan/drizzle/import';

/** Loads a content folder and is killed, as by the system, when it begins to write the row with that number. */
const [location = '', dir = '', filesDir = '', lastRow = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(location) as DatabaseLocation);
await database.migrate();

let rows = 0;
const deadly = <T extends object>(tx: T): T =>
  new Proxy(tx, {
    get(target, member, receiver) {
      if (member === 'insert' && ++rows === Number(lastRow)) process.kill(process.pid, 'SIGKILL');
      return Reflect.get(target, member, receiver);
    },
  });
const transaction: Database['db']['transaction'] = (work) => database.db.transaction((tx) => work(deadly(tx)));
const db = new Proxy(database.db, {
  get: (target, member, receiver) => (member === 'transaction' ? transaction : Reflect.get(target, member, receiver)),
});
await importContent({ ...database, db }, { name: 'content', dir, filesDir });
