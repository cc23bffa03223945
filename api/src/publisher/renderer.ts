import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { PageProblem, ReleaseStage, RendererKind, RendererOrders, RendererWord } from '@portolan/schema/renderer';

export interface RendererOptions {
  /** The folder of the site's sources. */
  siteRoot: string;
  /** Where releases are. */
  siteDir: string;
  /** Where pages read their content from. */
  apiUrl: () => string;
  /** The public address of the portal. */
  siteUrl: string;
  /** The languages that the portal is shown in; all of them when there are none. */
  listLocales: () => Promise<readonly string[]>;
}

/** What the renderer could not do, with the pages that are in the way. */
export class RenderingFailed extends Error {
  override readonly name = 'RenderingFailed';
  readonly problems: readonly PageProblem[];

  constructor(problems: readonly PageProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

type Progress = (stage: ReleaseStage, done: number, total: number) => void;

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  progress: Progress | undefined;
}

interface Running {
  child: ChildProcess;
  locales: string;
  /** What its bundle was made of, once it was asked. */
  sources: string | undefined;
  waiting: Map<number, Waiting>;
}

/** Names of settings that whoever makes pages has no need to know. */
const secret = /SECRET|PASSWORD|TOKEN|DATABASE_|SMTP_URL|_KEY$|DEPLOY|OTEL_/;

/**
 * The process that makes the pages. It starts when it is first asked, ends itself when nobody asks for long, and starts
 * again when the languages or its sources are other ones.
 */
export class Renderer {
  readonly #options: RendererOptions;
  /** Shown with every question that the process asks, so that it may ask for everything. */
  readonly token = randomBytes(32).toString('base64url');
  #running: Running | undefined;
  #asked = 0;
  #assetsDir: string | undefined;

  constructor(options: RendererOptions) {
    this.#options = options;
  }

  /** Where the styles, scripts and fonts of the pages are; undefined before the first page. */
  get assetsDir(): string | undefined {
    return this.#assetsDir;
  }

  async ask<Kind extends RendererKind>(
    kind: Kind,
    ask: RendererOrders[Kind]['ask'],
    progress?: Progress,
  ): Promise<RendererOrders[Kind]['answer']> {
    const running = await this.#inTheseLanguages();
    return (await this.#send(running, kind, ask, progress)) as RendererOrders[Kind]['answer'];
  }

  /** A checksum of what pages are made with: sources, languages, addresses. When it is another one than before, the pages to come are made with it. */
  async readSources(): Promise<string> {
    const running = await this.#inTheseLanguages();
    const sources = (await this.#send(running, 'sources', {})) as string;
    if (running.sources !== undefined && running.sources !== sources) {
      await this.stop();
      return this.readSources();
    }
    running.sources = sources;
    return sources;
  }

  /** Ends the process; what it was doing fails. */
  async stop(): Promise<void> {
    const { child } = this.#running ?? {};
    this.#running = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  async #inTheseLanguages(): Promise<Running> {
    const locales = (await this.#options.listLocales()).join();
    if (this.#running !== undefined && this.#running.locales !== locales) await this.stop();
    this.#running ??= this.#start(locales);
    return this.#running;
  }

  #start(locales: string): Running {
    const { siteRoot, siteDir, apiUrl, siteUrl } = this.#options;
    const inherited = Object.entries(process.env).filter(([name]) => !secret.test(name));
    const child = spawn(process.execPath, [join(siteRoot, 'src/resident/main.ts'), siteDir], {
      cwd: siteRoot,
      env: {
        ...Object.fromEntries(inherited),
        API_URL: apiUrl(),
        API_TOKEN: this.token,
        SITE_URL: siteUrl,
        ...(locales !== '' && { SITE_LOCALES: locales }),
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    const running: Running = { child, locales, sources: undefined, waiting: new Map() };
    const gone = (reason: string) => {
      if (this.#running === running) this.#running = undefined;
      for (const { reject } of running.waiting.values()) reject(new Error(reason));
      running.waiting.clear();
    };
    child.on('message', (word: RendererWord) => this.#hear(running, word));
    // It takes no more orders from here on, although it may live on for a moment.
    child.once('disconnect', () => gone('The process that makes the pages ended.'));
    child.once('error', (error) => gone(`The process that makes the pages does not start: ${error.message}`));
    return running;
  }

  #send(running: Running, kind: RendererKind, ask: object, progress?: Progress): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      running.waiting.set(id, { resolve, reject, progress });
      running.child.send({ ...ask, id, kind });
    });
  }

  #hear({ waiting }: Running, word: RendererWord): void {
    if (word.kind === 'bundled') {
      this.#assetsDir = word.assetsDir;
      return;
    }
    const asked = waiting.get(word.id);
    if (word.kind === 'progress') {
      asked?.progress?.(word.stage, word.done, word.total);
      return;
    }
    waiting.delete(word.id);
    if (word.kind === 'done') asked?.resolve(word.answer);
    else asked?.reject(new RenderingFailed(word.problems));
  }
}
