import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listProjectFiles, projectRoot } from '../helpers/project-files.ts';

/** What a server of Portolan calls, and who says where that is. Addresses in records are shown and never called. */
const callers: Record<string, string> = {
  'api/src/auth/better-auth.ts': 'the identity provider of the settings',
  'api/src/cli/command-socket.ts': 'a socket beside the data folder',
  'api/src/mail/mailer.ts': 'the mail server of the settings',
  'api/src/publisher/deploy-webhook.ts': 'the webhook of the settings, whose address is checked',
  'api/src/seen/traces.ts': 'the collector of the settings',
  'site/src/api/client.ts': 'the API',
  'site/src/files/fetch-public-file.ts': 'the API, for files below /files/',
};

const calls = [
  /\bfetch\(/,
  /import \{[^}]*\b(request|get|connect)\b[^}]*\} from 'node:(https?|http2|net|tls)'/,
  /import .* from '(nodemailer|undici|@opentelemetry\/exporter-.*)'/,
  /\bgenericOAuth\(/,
];

it('servers call nobody but those whom the settings name', async () => {
  const sources = listProjectFiles('{api,drizzle,schema}/src/**/*.ts', 'site/src/**/*.{ts,astro}').filter(
    // What readers' browsers run asks the portal itself; its policy lets it ask nobody else.
    (path) => !path.startsWith('site/src/scripts/'),
  );
  const found: string[] = [];
  for (const path of sources) {
    const text = await readFile(join(projectRoot, path), 'utf8');
    if (calls.some((call) => call.test(text))) found.push(path);
  }
  expect(sources.length).toBeGreaterThan(300);
  expect(found.sort()).toEqual(Object.keys(callers).sort());
});
