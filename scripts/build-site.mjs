import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { root } from './paths.mjs';
import { StartError } from './run-api.mjs';

/** The content revision and the languages of the portal, as the API at `apiUrl` says them. */
async function askApi(apiUrl) {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query SiteStamp { contentRevision { number } siteSettings { locales } }' }),
  });
  const { data } = await response.json();
  const locales = (data.siteSettings?.locales ?? []).map((locale) => locale.toLowerCase());
  return { contentRevision: data.contentRevision.number, locales };
}

/**
 * Builds the portal once from the API at `apiUrl`, as a release below `siteDir` that takes the place of the one before.
 * A build that fails leaves that one in its place.
 */
export async function buildSite(apiUrl, siteUrl, siteDir) {
  const { contentRevision, locales } = await askApi(apiUrl);
  const child = fork(`${root}site/src/resident/main.ts`, [siteDir], {
    cwd: `${root}site`,
    serialization: 'advanced',
    execArgv: [],
    env: {
      ...process.env,
      API_URL: apiUrl,
      SITE_URL: siteUrl,
      ...(locales.length > 0 && { SITE_LOCALES: locales.join() }),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const order = { release: randomUUID(), contentRevision, stamp: '', keep: 1, acceptsLoss: true };
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', ({ kind, answer, problems }) => {
        if (kind === 'done') resolve(answer);
        if (kind === 'failed') {
          const reasons = problems.map(({ message }) => message).join('\n');
          reject(new StartError(`The portal was not built.\n${reasons}`));
        }
      });
      child.once('exit', (code, signal) =>
        reject(new StartError(`The portal was not built: its process ended with ${code ?? signal}.`)),
      );
      child.send({ id: 1, kind: 'release', ...order });
    });
  } finally {
    if (child.connected) child.disconnect();
  }
}
