// The publisher as a process of its own, beside API processes that do not publish:
//   DATABASE_URL=postgres://… pnpm publisher
import { buildApi } from './build-api.mjs';
import { siteDir } from './paths.mjs';
import { runApi, StartError } from './run-api.mjs';
import { tellSite } from './tell-site.mjs';

try {
  if (!process.env.DATABASE_URL) {
    throw new StartError(
      'DATABASE_URL is not set. Over the embedded database the API publishes: PORTOLAN_PUBLISHER=true.',
    );
  }
  await buildApi();
  const site = tellSite();
  // Pages are read from an API of its own, which nobody else is told of.
  const settings = { API_HOST: '127.0.0.1', API_PORT: '0', PORTOLAN_SITE_DIR: siteDir, PORTOLAN_PUBLISHER: 'true' };
  const api = runApi({ PORTOLAN_CONTENT: 'none', ...settings }, site.hear);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => api.stop().then(() => process.exit(0)));
  await api.answers;
  await api.ended;
  process.exitCode = 1;
} catch (error) {
  if (error.message !== '') console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
