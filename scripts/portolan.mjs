import { pathToFileURL } from 'node:url';
import { buildApi } from './build-api.mjs';
import { cliBundle } from './paths.mjs';

await buildApi();
await import(pathToFileURL(cliBundle).href);
