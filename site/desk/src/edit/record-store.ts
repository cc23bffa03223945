import type { Failure } from '../api/client.ts';
import type { Json } from '../api/graphql.ts';
import { applyChanges, type Changes, listDifferences, noChanges, withChange } from './changes.ts';
import { getIn, isSame, type Path, setIn, toKey } from './path.ts';

/** Where what was typed is now. */
export type SaveState =
  | { readonly word: 'saved'; readonly at: Date | undefined }
  | { readonly word: 'waiting' }
  | { readonly word: 'saving' }
  /** Not on the server. */
  | { readonly word: 'kept'; readonly why: Failure };

/** What the server makes of changes: it has them, or says why not. */
export type SaveAnswer = { readonly isSaved: true } | { readonly isSaved: false; readonly why: Failure };

export interface StoreOptions {
  readonly published: Json;
  /** The draft that the server has. */
  readonly draft: Changes;
  /** What only this browser has. */
  readonly unsaved: Changes;
  /** The revision that what is not saved was made on. */
  readonly revision: number;
  /** Puts what is not saved yet where it survives the tab. */
  readonly keep: (unsaved: Changes, revision: number) => void;
  /** The path that a change of one inside it is told as. */
  readonly unitOf: (path: Path) => Path;
  readonly send: (changes: Changes, revision: number) => Promise<SaveAnswer>;
}

/** A translation that was said to be right, and of which source. */
interface Confirmed {
  readonly path: Path;
  readonly sourcePath: Path;
  readonly source: Json | undefined;
}

const pauseMilliseconds = 2000;
const retryMilliseconds = 10_000;

/**
 * A record while it is edited: what is published, what the server's draft changes, what is not saved yet. A field listens
 * to its own value only, so that typing in one language redraws no other.
 */
export class RecordStore {
  published: Json;
  private current: Json;
  private changes: Changes;
  private unsaved: Changes;
  private revision: number;
  private state: SaveState = { word: 'saved', at: undefined };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly confirmed = new Map<string, Confirmed>();
  private readonly options: StoreOptions;

  constructor(options: StoreOptions) {
    this.options = options;
    this.published = options.published;
    this.changes = merged(options.draft, options.unsaved);
    this.unsaved = options.unsaved;
    this.revision = options.revision;
    this.current = applyChanges(this.published, this.changes);
    if (this.unsaved.size > 0) this.plan(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (path: Path): Json | undefined => getIn(this.current, path);
  getPublished = (path: Path): Json | undefined => getIn(this.published, path);
  getRecord = (): Json => this.current;
  getChanges = (): Changes => this.changes;
  getState = (): SaveState => this.state;
  listDifferences = (): Path[] => listDifferences(this.published, this.changes);

  /** Notes that a translation stays right with its source as the draft has it; the server is told once that is published. */
  confirm(path: Path, sourcePath: Path): void {
    this.confirmed.set(toKey(path), { path, sourcePath, source: this.get(sourcePath) });
    this.tell(this.state);
  }

  /** Whether it was said of the source that stands there now. */
  isConfirmed = (path: Path): boolean => {
    const known = this.confirmed.get(toKey(path));
    return known !== undefined && isSame(known.source, this.get(known.sourcePath));
  };

  takeConfirmed(): Path[] {
    const paths = [...this.confirmed.values()].map(({ path }) => path);
    const still = paths.filter((path) => this.isConfirmed(path) && typeof this.get(path) === 'string');
    this.confirmed.clear();
    return still;
  }

  set(path: Path, value: Json): void {
    const unit = this.options.unitOf(path);
    const whole = unit.length === path.length ? value : setIn(this.get(unit), path.slice(unit.length), value);
    const { changes, changed } = withChange(this.changes, unit, whole);
    this.changes = changes;
    this.unsaved = new Map([...this.unsaved].filter(([key]) => changes.has(key))).set(
      changed,
      changes.get(changed) ?? null,
    );
    this.current = applyChanges(this.published, changes);
    this.options.keep(this.unsaved, this.revision);
    this.plan(pauseMilliseconds);
    this.tell({ word: 'waiting' });
  }

  /** Sends what is not saved now; resolves when the server has it or has refused it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending !== undefined) await this.sending;
    if (this.unsaved.size > 0) {
      this.sending = this.send();
      await this.sending;
    }
    return this.unsaved.size === 0;
  }

  /** What the server has now, for instance after publishing; what is not saved stays on top. */
  reset(published: Json, draft: Changes, revision: number): void {
    this.published = published;
    if (this.unsaved.size === 0) this.revision = revision;
    this.changes = merged(draft, this.unsaved);
    this.current = applyChanges(published, this.changes);
    this.tell(this.unsaved.size === 0 ? { word: 'saved', at: undefined } : this.state);
  }

  /** Forgets what was typed since the draft was last saved, when the draft itself is thrown away. */
  discard(): void {
    clearTimeout(this.timer);
    this.unsaved = noChanges;
    this.options.keep(noChanges, this.revision);
    this.reset(this.published, noChanges, this.revision);
  }

  close(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private plan(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async send(): Promise<void> {
    const sent = this.unsaved;
    this.tell({ word: 'saving' });
    const answer = await this.options.send(sent, this.revision);
    this.sending = undefined;
    if (!answer.isSaved) {
      this.plan(retryMilliseconds);
      this.tell({ word: 'kept', why: answer.why });
      return;
    }
    // Typed while it was under way: not saved yet.
    this.unsaved = new Map([...this.unsaved].filter(([key, value]) => sent.get(key) !== value));
    this.options.keep(this.unsaved, this.revision);
    if (this.unsaved.size > 0) this.plan(pauseMilliseconds);
    this.tell(this.unsaved.size > 0 ? { word: 'waiting' } : { word: 'saved', at: new Date() });
  }

  private tell(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function merged(draft: Changes, unsaved: Changes): Changes {
  let changes = draft;
  for (const [key, value] of unsaved) changes = withChange(changes, key.split('\u001f'), value).changes;
  return changes;
}
