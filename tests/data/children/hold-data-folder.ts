import { lockDataFolder } from '@portolan/drizzle/data-folder-lock';

/** Takes the lock of a data folder at a given time, says how that went, and holds it until it is ended. */
const [dataDir = '', at = '0'] = process.argv.slice(2);
// Not a timer: those who start together shall meet in the same millisecond.
while (Date.now() < Number(at)) {}
try {
  await lockDataFolder(dataDir);
  console.log('held');
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(String(error));
}
