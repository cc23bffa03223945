import { cp } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReleaseFacts, ReleaseStage, RendererOrders } from '@portolan/schema/renderer';
import { createEdition, inEdition } from '../edition/edition.ts';
import { finishEdition } from '../edition/finish-edition.ts';
import { findBadSizes, findBrokenLinks, findLosses } from '../releases/check-release.ts';
import { findFacts, findLive, makeLive, prepareRelease, removeOld, writeFacts } from '../releases/release-folder.ts';
import type { Bundle } from './bundle.ts';
import { PagesRefused } from './problem.ts';
import { type WrittenPages, writePages } from './write-pages.ts';

type Ask = RendererOrders['release']['ask'];
export type Progress = (stage: ReleaseStage, done: number, total: number) => void;

/** Makes all pages, checks them and lets them go live below `root`. Throws `PagesRefused` and leaves the live ones. */
export async function makeRelease(bundle: Bundle, root: string, ask: Ask, progress: Progress): Promise<ReleaseFacts> {
  const { release: id, contentRevision, stamp } = ask;
  const dir = await prepareRelease(root, id);
  const written = await writeEdition(bundle, dir, progress);
  const { kinds, pages, bytes } = written;
  const facts: ReleaseFacts = {
    id,
    contentRevision,
    stamp,
    madeAt: Temporal.Now.instant().toString(),
    pages,
    bytes,
    kinds,
  };
  progress('checking', pages, pages);
  await check(root, dir, facts, written.links, ask.acceptsLoss);
  progress('switching', pages, pages);
  await writeFacts(root, facts);
  await makeLive(root, id);
  await removeOld(root, ask.keep);
  return facts;
}

/** Makes all pages below `dir`, with what belongs to them. */
async function writeEdition(bundle: Bundle, dir: string, progress: Progress): Promise<WrittenPages> {
  const edition = createEdition();
  return await inEdition(edition, async () => {
    progress('reading', 0, 0);
    const written = await writePages(bundle, dir, (done, total) => progress('rendering', done, total));
    progress('indexing', written.pages, written.pages);
    await cp(bundle.assetsDir, dir, { recursive: true, filter: (path) => basename(path) !== '.prerender' });
    await finishEdition(edition, dir);
    return written;
  });
}

async function check(root: string, dir: string, facts: ReleaseFacts, links: Map<string, string>, acceptsLoss: boolean) {
  const live = findLive(root);
  const before = live === undefined ? undefined : await findFacts(root, live);
  const problems = [
    ...(await findBadSizes(dir)),
    ...findBrokenLinks(dir, links),
    ...(before === undefined || acceptsLoss ? [] : findLosses(facts, before)),
  ];
  if (problems.length > 0) throw new PagesRefused(problems);
}
