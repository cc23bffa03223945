import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReleaseFacts } from '@portolan/schema/renderer';

const releasesIn = (root: string) => join(root, 'releases');
const factsFile = (root: string, id: string) => join(releasesIn(root), `${id}.json`);
/** The file that says what a release was made of. */
export const madeOfFile = (root: string, id: string): string => join(releasesIn(root), `${id}.made-of`);
const currentIn = (root: string) => join(root, 'current');

/** The files of a release under second names, ready to become the next one. */
export const nextDir = (root: string, id: string): string => join(releasesIn(root), `${id}.next`);

/** The folder of the pages of a release. */
export const releaseDir = (root: string, id: string): string => join(releasesIn(root), id);

/** The id of the release that is live below `root`; undefined when none ever was. */
export function findLive(root: string): string | undefined {
  const current = currentIn(root);
  const entry = lstatSync(current, { throwIfNoEntry: false });
  if (entry === undefined) return undefined;
  return entry.isSymbolicLink() ? basename(readlinkSync(current)) : readFileSync(current, 'utf8').trim();
}

/**
 * Makes a release the live one, at one moment for everybody: the new link takes the old one's name. Where links are
 * not allowed to everybody, as on Windows, a file names the release.
 */
export async function makeLive(root: string, id: string): Promise<void> {
  if (!existsSync(releaseDir(root, id))) throw new Error(`There is no release "${id}": it is older than those kept.`);
  const next = `${currentIn(root)}-${process.pid}`;
  await rm(next, { force: true });
  if (process.platform === 'win32') await writeFile(next, id);
  else await symlink(join('releases', id), next);
  await rename(next, currentIn(root));
}

export async function writeFacts(root: string, facts: ReleaseFacts): Promise<void> {
  await writeFile(factsFile(root, facts.id), JSON.stringify(facts, undefined, 2));
}

/** What is known of a release; undefined when it is not there or was never finished. */
export async function findFacts(root: string, id: string): Promise<ReleaseFacts | undefined> {
  const file = factsFile(root, id);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as ReleaseFacts) : undefined;
}

/** Removes what a process that ended in the middle of a release left there, and what became none. */
export async function removeUnfinished(root: string): Promise<void> {
  await mkdir(releasesIn(root), { recursive: true });
  for (const name of await readdir(releasesIn(root))) {
    const isUnfinished = !existsSync(factsFile(root, name.replace(/\.[a-z-]+$/, '')));
    if (isUnfinished || name.endsWith('.next'))
      await rm(join(releasesIn(root), name), { recursive: true, force: true });
  }
}

/** Ids of the finished releases, the latest first. */
export async function listReleases(root: string): Promise<string[]> {
  if (!existsSync(releasesIn(root))) return [];
  const ids = (await readdir(releasesIn(root)))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));
  const all = await Promise.all(ids.map((id) => findFacts(root, id)));
  return all
    .filter((facts) => facts !== undefined)
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
    .map(({ id }) => id);
}

/**
 * Gives up the oldest releases but for the last `keep`; the live one stays whatever its age. Their files are removed with
 * what is unfinished, as that takes a while.
 */
export async function giveUpOld(root: string, keep: number): Promise<void> {
  const live = findLive(root);
  for (const id of (await listReleases(root)).slice(keep)) if (id !== live) await rm(factsFile(root, id));
}
