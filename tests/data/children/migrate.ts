import { openDatabase } from '@portolan/drizzle/database';

const [url = ''] = process.argv.slice(2);
const database = await openDatabase({ url });
console.log('open');
await database.migrate();
console.log('migrated');
await database.close();
