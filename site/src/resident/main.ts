// The process that makes the pages, for whoever starts it with a channel: what it is asked is in `RendererOrders`.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RendererOrder, RendererWord } from '@portolan/schema/renderer';
import { createEdition, type Edition, inEdition } from '../edition/edition.ts';
import { findFacts, findLive, listReleases, makeLive } from '../releases/release-folder.ts';
import { type Bundle, bundleSite } from './bundle.ts';
import { makePage } from './make-page.ts';
import { type Progress, ReleaseMaker } from './make-release.ts';
import { listProblems } from './problem.ts';
import { fingerprintSources } from './sources.ts';

const [root = ''] = process.argv.slice(2);
/** Someone who looks at a draft looks at several of its pages. */
const mostEditions = 3;
const progressMilliseconds = 200;
/** A bundle is made again in two seconds: not worth the memory of a night. */
const idleMilliseconds = 600_000;
const mostBytes = 2_000_000_000;

const say = (word: RendererWord): void => void process.send?.(word);

// Astro wants its output below the folder that it runs in, and packages are found from there.
const bundles = fileURLToPath(new URL('../../.astro/resident/', import.meta.url));
const assetsDir = join(bundles, String(process.pid));

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

let bundling: Promise<Bundle> | undefined;

function bundle(): Promise<Bundle> {
  bundling ??= (async () => {
    const begin = performance.now();
    mkdirSync(bundles, { recursive: true });
    for (const pid of readdirSync(bundles))
      if (!isRunning(Number(pid))) rmSync(join(bundles, pid), { recursive: true });
    const made = await bundleSite(assetsDir);
    say({ kind: 'bundled', assetsDir, milliseconds: Math.round(performance.now() - begin) });
    return made;
  })();
  bundling.catch(() => {
    bundling = undefined;
  });
  return bundling;
}

let maker: ReleaseMaker | undefined;

async function findMaker(): Promise<ReleaseMaker> {
  const made = await bundle();
  maker ??= new ReleaseMaker(made, root);
  return maker;
}

const editions = new Map<string, Edition>();

/** The edition of that name with this question's headers: what was read for an earlier page of it is read. */
function editionOf(name: string, asked: Pick<Edition, 'headers' | 'only' | 'draftOf'>): Edition {
  const edition = { ...(editions.get(name) ?? createEdition(asked)), headers: asked.headers };
  editions.delete(name);
  editions.set(name, edition);
  for (const oldest of [...editions.keys()].slice(0, -mostEditions)) editions.delete(oldest);
  return edition;
}

async function getFacts(id: string) {
  const facts = await findFacts(root, id);
  if (facts === undefined) throw new Error(`There is no release "${id}": it is older than those kept.`);
  return facts;
}

/** Tells how far a release is, seldom enough to read. */
function tellerOf(id: number): Progress {
  let last = { stage: '', at: 0 };
  return (stage, done, total) => {
    const now = performance.now();
    if (stage === last.stage && now - last.at < progressMilliseconds && done < total) return;
    last = { stage, at: now };
    say({ kind: 'progress', id, stage, done, total });
  };
}

async function answer(order: RendererOrder): Promise<unknown> {
  switch (order.kind) {
    case 'page': {
      const made = await bundle();
      return inEdition(editionOf(order.edition, order), () => makePage(made, order.path));
    }
    case 'release':
      return (await findMaker()).make(order, tellerOf(order.id));
    case 'switch':
      await makeLive(root, order.release);
      return getFacts(order.release);
    case 'sources':
      return fingerprintOfSetup();
    case 'live': {
      const live = findLive(root);
      return live === undefined ? undefined : findFacts(root, live);
    }
    case 'kept':
      return listReleases(root);
  }
}

function fingerprintOfSetup(): string {
  const { PUBLIC_API_URL, SHARE_IMAGES, SITE_LOCALES, SITE_URL } = process.env;
  const settings = [PUBLIC_API_URL, SHARE_IMAGES, SITE_LOCALES, SITE_URL];
  return createHash('sha256')
    .update(JSON.stringify([fingerprintSources(), settings]))
    .digest('hex');
}

let underWay = 0;
let idle: NodeJS.Timeout | undefined;

process.on('message', async (order: RendererOrder) => {
  clearTimeout(idle);
  underWay += 1;
  try {
    say({ kind: 'done', id: order.id, answer: await answer(order) });
  } catch (error) {
    say({ kind: 'failed', id: order.id, problems: listProblems(error) });
  }
  underWay -= 1;
  if (underWay > 0) return;
  if (process.memoryUsage.rss() > mostBytes) process.disconnect?.();
  else idle = setTimeout(() => process.disconnect?.(), idleMilliseconds);
});

process.on('exit', () => rmSync(assetsDir, { recursive: true, force: true }));
// Whoever started this process stopped it, or is gone.
for (const event of ['disconnect', 'SIGTERM']) {
  process.on(event, async () => {
    await maker?.finished().catch(() => undefined);
    process.exit(0);
  });
}
// A terminal sends it to all processes; the one that started this decides.
process.on('SIGINT', () => {});
