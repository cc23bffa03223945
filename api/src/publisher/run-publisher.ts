import type { Database } from '@portolan/drizzle/database';
import { runDueSchedules } from '@portolan/drizzle/editing/schedules';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import type { SiteConfig } from '../config.ts';
import { deployCommand } from './deploy-command.ts';
import { createDeployHooks } from './deploy-hooks.ts';
import { deployWebhook } from './deploy-webhook.ts';
import { type Publisher, type PublisherWord, startPublisher } from './publisher.ts';
import { Renderer } from './renderer.ts';
import { listShownLocales } from './stamp.ts';

/** The process that makes pages from the API at `apiUrl`, which is asked for when it is needed. */
export const createRenderer = (database: Database, site: SiteConfig, apiUrl: () => string): Renderer =>
  new Renderer({
    siteRoot: site.root,
    siteDir: site.dir,
    siteUrl: site.url,
    apiUrl,
    listLocales: () => listShownLocales(database.db),
  });

interface RunOptions {
  watch?: RevisionWatch | undefined;
  tell?: (word: PublisherWord) => void;
  report?: (error: unknown) => void;
}

const logError = (error: unknown) => console.error('The publisher goes on after this:', error);

/** Keeps the portal as the content is, as the settings say. */
export function runPublisher(
  database: Database,
  site: SiteConfig,
  renderer: Renderer,
  { watch, tell, report = logError }: RunOptions = {},
): Promise<Publisher> {
  const { command, webhook } = site.deploy;
  const hooks = [
    ...(command === undefined ? [] : [deployCommand(command, site.dir)]),
    ...(webhook === undefined ? [] : [deployWebhook(webhook)]),
  ];
  return startPublisher({
    database,
    renderer,
    keep: site.keep,
    hooks: createDeployHooks(hooks),
    settleAnswers: async () => watch?.settle(),
    runDueSchedules: async (now) => {
      const done = await runDueSchedules(database, now);
      // Nobody may be given older answers.
      if (done.length > 0) await watch?.settle();
    },
    ...(tell !== undefined && { tell }),
    report,
  });
}
