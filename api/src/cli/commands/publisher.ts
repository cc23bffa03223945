import { mkdirSync } from 'node:fs';
import { createApp } from '../../app.ts';
import { showUploads } from '../../files/upload-file.ts';
import type { PublisherWord } from '../../publisher/publisher.ts';
import { createRenderer, runPublisher } from '../../publisher/run-publisher.ts';
import { CliError, type Command, type Work } from '../command.ts';

export const publisher: Command<Record<string, never>> = {
  name: 'publisher',
  summary: 'keeps the portal as the content is, until it is stopped; over PostgreSQL',
  options: {},
  prepare: async () => ({}),
  run: async (_, { registry, config, observation, say, progress, signal }) => {
    const { database, authentication } = registry;
    if (database.engine === 'pglite') {
      const advice = 'Start the API with PORTOLAN_PUBLISHER=true, or set DATABASE_URL.';
      throw new CliError(`Over the embedded database the API publishes itself. ${advice}`);
    }
    const { filesDir, site, seen } = config;
    const { metrics, log } = observation ?? {};
    metrics?.readFrom(database);
    if (seen.metrics) say(`Figures on ${await metrics?.listen(seen.metrics)}`);
    mkdirSync(filesDir, { recursive: true });
    await showUploads(database, filesDir);
    let address = '';
    const renderer = createRenderer(database, site, () => `${address}/graphql`);
    const watch = config.keepsAnswers ? await database.watch() : undefined;
    const app = await createApp({ database, filesDir, auth: authentication.settings, renderer, watch, observation });
    try {
      // Pages are read from an API of its own, which nobody else is told of.
      address = await app.listen({ host: '127.0.0.1', port: 0 });
      const started = await runPublisher(database, site, renderer, {
        watch,
        tell: (word) => {
          metrics?.hear(word);
          tell(word, { say, progress });
        },
        report: (error) => log?.report(error, 'The publisher goes on after this'),
      });
      say('The publisher runs until it is stopped.');
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      await started.stop();
    } finally {
      await renderer.stop();
      await app.close();
      await watch?.close();
    }
    say('The publisher has stopped.');
  },
};

function tell(word: PublisherWord, { say, progress }: Pick<Work, 'say' | 'progress'>): void {
  if (word.state === 'building') {
    progress(`${word.stage} ${word.done} of ${word.total}`);
  } else if (word.state === 'live') {
    if (word.isNew) say(`The portal shows what was published; ${word.made} of its ${word.pages} pages were made.`);
  } else {
    const reasons = word.problems.map(({ message }) => `- ${message}`);
    say(['The portal was not built:', ...reasons].join('\n'));
  }
}
