// Bundles the API, the command line and the desk, as `npm start` does before it starts them.
import { buildApi } from '../scripts/build-api.mjs';
import { buildDesk } from '../scripts/build-desk.mjs';

await Promise.all([buildApi(), buildDesk()]);
