import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PageProblem, ReleaseFacts, ReleaseStage, RendererOrders } from '@portolan/schema/renderer';
import { Answers, KeptTexts } from '../edition/answers.ts';
import { createEdition, type Edition, inEdition } from '../edition/edition.ts';
import { finishEdition } from '../edition/finish-edition.ts';
import { fileOf, findBrokenLinks, findLosses } from '../releases/check-release.ts';
import { linkFiles } from '../releases/link-release.ts';
import {
  findFacts,
  findLive,
  giveUpOld,
  madeOfFile,
  makeLive,
  nextDir,
  releaseDir,
  removeUnfinished,
  writeFacts,
} from '../releases/release-folder.ts';
import type { Bundle } from './bundle.ts';
import { dropFiles } from './drop-files.ts';
import { Earlier, listUnchanged } from './earlier.ts';
import { findLinksToGone, joinLinks } from './links-of-release.ts';
import { keepUsed, type MadeOf, readMadeOf, writeMadeOf } from './made-of.ts';
import { planPages } from './plan-pages.ts';
import { PagesRefused } from './problem.ts';
import { writePages } from './write-pages.ts';

type Ask = RendererOrders['release']['ask'];
export type Progress = (stage: ReleaseStage, done: number, total: number) => void;

/** Answers of the API that are kept from one release to the next; what is not is asked again where it is needed. */
const mostBytesOfAnswers = 256 * 1024 * 1024;

/** The last release that this process made, with what its pages share. */
interface Last {
  readonly id: string;
  readonly madeOf: MadeOf;
  readonly edition: Edition;
}

/** Makes releases one after the other. */
export class ReleaseMaker {
  readonly #bundle: Bundle;
  readonly #root: string;
  readonly #texts = new KeptTexts(mostBytesOfAnswers);
  #last: Last | undefined;
  #finishing: Promise<void> = Promise.resolve();

  constructor(bundle: Bundle, root: string) {
    this.#bundle = bundle;
    this.#root = root;
  }

  /**
   * Makes the pages of a release, those that are as they were by taking them from the release before, checks them and lets
   * them go live. Throws `PagesRefused` and leaves the live ones.
   */
  async make(ask: Ask, progress: Progress): Promise<ReleaseFacts> {
    const root = this.#root;
    const { release: id, contentRevision, stamp } = ask;
    await this.finished();
    const dir = releaseDir(root, id);
    const before = await this.#findBefore(ask);
    const answers = new Answers(this.#texts, before && listUnchanged(before.madeOf, before.changes));
    // Of what changes with time the publisher knows up to that moment.
    const edition = createEdition({ answers, ...(before && { builtAt: Temporal.Instant.from(before.changes.at) }) });
    const earlier = before && new Earlier(before.madeOf, edition, before.edition);
    const { madeOf, made, problems } = await inEdition(edition, () =>
      this.#writeAll(dir, edition, earlier, before?.id, progress),
    );
    const pages = [...madeOf.pages.values()];
    const kinds: Record<string, number> = {};
    for (const { route } of pages) kinds[route] = (kinds[route] ?? 0) + 1;
    const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
    const madeAt = edition.builtAt.toString();
    const facts: ReleaseFacts = { id, contentRevision, stamp, madeAt, pages: pages.length, made, bytes, kinds };
    progress('checking', made, made);
    await this.#check(facts, problems, ask.acceptsLoss);
    progress('switching', made, made);
    await writeFacts(root, facts);
    await makeLive(root, id);
    await giveUpOld(root, ask.keep);
    // Of answers the texts are kept, of which there is an end.
    edition.reads.clear();
    edition.parts.clear();
    this.#last = { id, madeOf, edition };
    this.#finishing = this.#finish(id, madeOf);
    this.#finishing.catch(() => undefined);
    return facts;
  }

  /** Resolves when all is done that could wait until the last release was live; throws what went wrong with it, once. */
  async finished(): Promise<void> {
    const finishing = this.#finishing;
    this.#finishing = Promise.resolve();
    await finishing;
  }

  /** Notes what the live release was made of, and prepares the one that comes next. */
  async #finish(id: string, madeOf: MadeOf): Promise<void> {
    await writeMadeOf(madeOfFile(this.#root, id), madeOf);
    await removeUnfinished(this.#root);
    await linkFiles(releaseDir(this.#root, id), nextDir(this.#root, id));
  }

  /** The folder of a release, with the files of the one before where there is one, else with what all pages use. */
  async #begin(dir: string, before: string | undefined): Promise<void> {
    if (before === undefined) {
      await removeUnfinished(this.#root);
      const { assetsDir } = this.#bundle;
      await cp(assetsDir, dir, { recursive: true, filter: (path) => basename(path) !== '.prerender' });
      return;
    }
    const next = nextDir(this.#root, before);
    if (this.#last?.id === before && existsSync(next)) {
      await rename(next, dir);
      return;
    }
    await rm(next, { recursive: true, force: true });
    await removeUnfinished(this.#root);
    await linkFiles(releaseDir(this.#root, before), dir);
  }

  /** The live release with what it was made of, if what changed since is known. */
  async #findBefore({ changes }: Ask) {
    if (changes === undefined || changes.since !== findLive(this.#root)) return undefined;
    const { since: id } = changes;
    if (this.#last?.id === id) return { ...this.#last, changes };
    const madeOf = await readMadeOf(madeOfFile(this.#root, id));
    return madeOf && { id, madeOf, edition: undefined, changes };
  }

  async #writeAll(
    dir: string,
    edition: Edition,
    earlier: Earlier | undefined,
    before: string | undefined,
    progress: Progress,
  ): Promise<{ madeOf: MadeOf; made: number; problems: PageProblem[] }> {
    const bundle = this.#bundle;
    progress('reading', 0, 0);
    await this.#begin(dir, before);
    await earlier?.askAgain();
    const plan = await planPages(bundle, earlier);
    const suspect = plan.pages.filter(({ isSame }) => !isSame);
    const written = await writePages(bundle, dir, suspect, (done, total) => progress('rendering', done, total));
    const made = suspect.length;
    progress('indexing', made, made);
    const pages = new Map(
      plan.pages.flatMap(({ file }) => {
        const page = written.pages.get(file) ?? earlier?.madeOf.pages.get(file);
        return page === undefined ? [] : [[file, page] as const];
      }),
    );
    if (earlier !== undefined) dropFiles(dir, earlier.madeOf.pages, pages);
    await finishEdition(edition, dir);
    const links = joinLinks(earlier?.madeOf.links, written);
    const problems = [
      ...findBrokenLinks(
        dir,
        [...written.links].flatMap(([page, own]) =>
          [...own].filter((link) => !pages.has(fileOf(link).slice(1))).map((link) => [link, page] as const),
        ),
      ),
      ...(earlier === undefined
        ? []
        : await findLinksToGone(dir, { before: earlier.madeOf.pages, pages, links, written })),
    ];
    const values = new Map(earlier?.madeOf.values);
    for (const [name, { made }] of edition.remembered) values.set(name, (await made).inputs);
    const answered = new Map([...(earlier?.madeOf.answers ?? []), ...answersOf(edition)]);
    return { madeOf: keepUsed({ answers: answered, values, routes: plan.routes, pages, links }), made, problems };
  }

  async #check(facts: ReleaseFacts, found: readonly PageProblem[], acceptsLoss: boolean): Promise<void> {
    const live = findLive(this.#root);
    const before = live === undefined ? undefined : await findFacts(this.#root, live);
    const routes = new Set(this.#bundle.routes.map(({ route }) => route));
    const problems = [...found, ...(before === undefined || acceptsLoss ? [] : findLosses(facts, before, routes))];
    if (problems.length > 0) throw new PagesRefused(problems);
  }
}

const answersOf = ({ answers }: Edition) => answers?.answered ?? [];
