import { nounForms } from '@portolan/drizzle/content/forms/all';
import { internalFields, isInternal } from '@portolan/drizzle/content/internal-data';
import type { ContentRecord, NounKey } from '@portolan/drizzle/content/noun-form';
import { type CurrentRecord, findCurrent } from '@portolan/drizzle/editing/current-record';
import { findInternalOwners } from '@portolan/drizzle/editing/find-owners';
import type { Path } from '@portolan/drizzle/editing/paths';
import type { Tx } from '@portolan/drizzle/editing/rows';
import { tell } from '@portolan/schema/sentences/tell';
import { may, mayAnywhere, reachOf } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { forbidden } from '../errors/portolan-error.ts';
import type { RecordId } from './record-id.ts';

type Part = Readonly<Record<string, unknown>>;

/** What one viewer sees of one record: all of it, or all but what is internal. */
export class Sight {
  readonly #noun: NounKey;
  readonly #isClear: boolean;
  readonly #states: readonly Part[];
  readonly #hidden: ReadonlySet<string>;

  /** `states` are the record as it was and is: what any of them keeps to readers of internal data is hidden in all. */
  constructor(noun: NounKey, isClear: boolean, states: readonly Part[]) {
    this.#noun = noun;
    this.#isClear = isClear;
    this.#states = states;
    this.#hidden = new Set(isClear ? [] : states.flatMap((state) => internalFields(nounForms[noun], state)));
  }

  /** Whether the viewer must not know of the record. */
  get isNothing(): boolean {
    return !this.#isClear && this.#states.some((state) => isInternal(nounForms[this.#noun], state));
  }

  /** Where further states of the record are told too. */
  with(...states: Part[]): Sight {
    return this.#isClear ? this : new Sight(this.#noun, false, [...this.#states, ...states]);
  }

  hides([field]: Path): boolean {
    return field !== undefined && this.#hidden.has(field);
  }

  /** Whether a change of the place shows something that is hidden, or decides whether it is. */
  reveals(path: Path): boolean {
    const withheld = Object.entries(nounForms[this.#noun].internal?.fields ?? {});
    return withheld.some(([field, when]) => {
      return this.#hidden.has(field) && [field, when === 'always' ? field : when.unless].includes(path[0] as string);
    });
  }

  /** The record without what the viewer must not see. */
  of(record: Part): Record<string, unknown> {
    return Object.fromEntries(Object.entries(record).filter(([field]) => !this.#hidden.has(field)));
  }
}

/** Who asks, and where to look: within a transaction in that, which may have the only connection. */
type Asking = Pick<Context, 'viewer'> & { database: { db: Pick<Tx, 'select'> } };

/** What the viewer sees of a record; `shown` is what it says, or would say where nothing is published. */
export async function sightOf(
  { database, viewer }: Asking,
  noun: NounKey,
  shown: Part,
  isOwnBeginning = false,
): Promise<Sight> {
  const form = nounForms[noun];
  // Nobody else has a part in a record that so far is a draft of one's own.
  if (form.internal === undefined || isOwnBeginning) return new Sight(noun, true, []);
  return new Sight(noun, await readsInternally({ database, viewer }, noun, shown), [shown]);
}

/** Whether the viewer may read the internal data of a record. */
export async function readsInternally({ database, viewer }: Asking, noun: NounKey, record: Part): Promise<boolean> {
  const reach = reachOf(viewer, 'read_internal');
  if (reach === 'all') return true;
  if (reach.partners.length === 0 && reach.projects.length === 0) return false;
  const owners = await findInternalOwners(database.db, nounForms[noun], record as ContentRecord);
  return may(viewer, 'read_internal', { type: nounForms[noun].type, owners }) === true;
}

/** What the viewer sees of the record with this id as it stands, which may be given. */
export async function sightOfId(
  context: Asking,
  { noun, recordId }: RecordId,
  current?: CurrentRecord,
): Promise<Sight | undefined> {
  const form = nounForms[noun];
  if (form.internal === undefined) return new Sight(noun, true, []);
  const found = current ?? (await findCurrent(context.database.db, form.type, recordId));
  return found && sightOf(context, noun, found.record);
}

/** Throws FORBIDDEN where nothing that the viewer was entrusted with has to do with records of the noun. */
export function requireAnyUse({ viewer }: Pick<Context, 'viewer'>, noun: NounKey): void {
  const { type, internal } = nounForms[noun];
  if (mayAnywhere(viewer, 'read_internal')) return;
  if (internal?.whole !== 'always' && mayAnywhere(viewer, 'draft')) return;
  throw forbidden(tell(internal?.whole === 'always' ? 'may.seeInternalType' : 'may.seeType', { type }));
}

/** Throws FORBIDDEN where a change would tell by its result what the viewer must not see. */
export async function requireSightOf(context: Asking, target: RecordId, paths: readonly Path[]): Promise<void> {
  const sight = await sightOfId(context, target);
  const hidden = paths.find((path) => sight?.hides(path));
  if (hidden === undefined) return;
  const { type } = nounForms[target.noun];
  throw forbidden(tell('may.changeInternal', { type, field: hidden.join('.') }));
}
