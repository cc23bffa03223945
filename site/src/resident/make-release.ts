import { cp } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PageProblem, ReleaseFacts, ReleaseStage, RendererOrders } from '@portolan/schema/renderer';
import { Answers, KeptTexts } from '../edition/answers.ts';
import { createEdition, type Edition, inEdition } from '../edition/edition.ts';
import { finishEdition } from '../edition/finish-edition.ts';
import { findBrokenLinks, findLosses } from '../releases/check-release.ts';
import {
  findFacts,
  findLive,
  madeOfFile,
  makeLive,
  prepareRelease,
  releaseDir,
  removeOld,
  writeFacts,
} from '../releases/release-folder.ts';
import type { Bundle } from './bundle.ts';
import { Earlier, listUnchanged } from './earlier.ts';
import { findLinksToGone, joinLinks } from './links-of-release.ts';
import { keepUsed, type MadeOf, readMadeOf, writeMadeOf } from './made-of.ts';
import { planPages } from './plan-pages.ts';
import { PagesRefused } from './problem.ts';
import { reuseFiles } from './reuse-files.ts';
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
    const dir = await prepareRelease(root, id);
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
    await writeMadeOf(madeOfFile(root, id), madeOf);
    await writeFacts(root, facts);
    await makeLive(root, id);
    await removeOld(root, ask.keep);
    // Of answers the texts are kept, of which there is an end.
    edition.reads.clear();
    edition.parts.clear();
    this.#last = { id, madeOf, edition };
    return facts;
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
    if (earlier === undefined || before === undefined) {
      await cp(bundle.assetsDir, dir, { recursive: true, filter: (path) => basename(path) !== '.prerender' });
    } else {
      reuseFiles(releaseDir(this.#root, before), dir, { before: earlier.madeOf.pages, pages });
    }
    await finishEdition(edition, dir);
    const links = joinLinks(earlier?.madeOf.links, written);
    const problems = [
      ...findBrokenLinks(
        dir,
        [...written.links].flatMap(([page, own]) => [...own].map((link) => [link, page] as const)),
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
