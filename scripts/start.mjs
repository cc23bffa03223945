import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { buildApi } from './build-api.mjs';
import { buildDesk } from './build-desk.mjs';
import { siteDir } from './paths.mjs';
import { runApi, StartError } from './run-api.mjs';
import { tellSite } from './tell-site.mjs';

const help = `npm start [-- options]

  --content NAME   welcome (what comes with Portolan), none (an empty portal), or a folder of content files
  --no-demo        without the demonstration set
  --help           this text

API_PORT (4000), SITE_PORT (4321), SITE_URL, PORTOLAN_DATA_DIR and DATABASE_URL are read from the environment.`;

const host = '127.0.0.1';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', default: false },
      },
      allowNegative: true,
    });
    return { ...values, apiPort: portFrom('API_PORT', 4000), sitePort: portFrom('SITE_PORT', 4321) };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${error.message}\n\n${help}`);
  }
}

function portFrom(name, fallback) {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new StartError(`${name} is "${text}"; it must be a port number from 1 to 65535.`);
}

/** Asked before the long work: a taken port should not cost a build. */
function requireFree(port, name) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new StartError(`Port ${port} is taken. Stop what uses it, or set ${name} to another port.`)),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

async function start(options) {
  const { apiPort, sitePort } = options;
  const portal = `http://${host}:${sitePort}`;
  const siteUrl = process.env.SITE_URL || portal;
  if (!URL.canParse(siteUrl)) throw new StartError(`SITE_URL is "${siteUrl}"; it must be like https://portal.example.`);
  if (apiPort === sitePort)
    throw new StartError(`API_PORT and SITE_PORT are both ${apiPort}; set one to another port.`);
  await requireFree(apiPort, 'API_PORT');
  await requireFree(sitePort, 'SITE_PORT');
  await Promise.all([buildApi(), buildDesk()]);
  const site = tellSite();
  const api = runApi(
    {
      API_HOST: host,
      API_PORT: String(apiPort),
      SITE_URL: siteUrl,
      PORTOLAN_SITE_DIR: siteDir,
      PORTOLAN_PUBLISHER: 'true',
      // The first build asks for everything at once, on whatever machine this is.
      PORTOLAN_SLOW_MS: process.env.PORTOLAN_SLOW_MS || '5000',
      ...(options.content === undefined ? {} : { PORTOLAN_CONTENT: options.content }),
      ...(options.demo === undefined ? {} : { PORTOLAN_DEMO: String(options.demo) }),
    },
    site.hear,
  );
  running.push(api.stop);
  const address = await api.answers;
  api.ended.then(() => stop(1));
  console.log('Building the portal …');
  await site.first;
  const { start: serveSite } = await import('../site/serve.mjs');
  const server = await serveSite(siteDir, sitePort);
  running.push(() => new Promise((resolve) => server.close(resolve)));
  console.log(
    `\nPortal       ${portal}/\nDesk         ${address}/desk\nAPI          ${address}/graphql\nQuery editor ${address}/graphiql\n\nCtrl-C stops all.`,
  );
}

const running = [];
let isStopping = false;

async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  await Promise.all(running.map((end) => end()));
  process.exit(code);
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
// npm that is killed does not always pass the signal on: without a parent there is nobody to serve.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stop(0), 500).unref();

try {
  const options = readOptions();
  if (options.help) console.log(help);
  else await start(options);
} catch (error) {
  // Whoever stops it knows why what was under way did not end well.
  if (!isStopping && error.message !== '') console.error(error instanceof StartError ? error.message : error);
  await stop(1);
}
