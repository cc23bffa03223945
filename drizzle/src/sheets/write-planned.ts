import { tell } from '@portolan/schema/sentences/tell';
import { brokenRule } from '../broken-rule.ts';
import { nounForms } from '../content/forms/all.ts';
import { type NounKey, nounKeys } from '../content/noun-form.ts';
import type { Db } from '../database.ts';
import { publishRecord } from '../publish-record.ts';
import type { CheckedRecord } from './check-planned.ts';
import type { KnownRecords } from './known-records.ts';
import { problemAt } from './map-columns.ts';
import type { SheetProblem } from './report.ts';

export type Tx = Pick<Db, 'insert' | 'update' | 'delete' | 'select' | 'execute' | 'transaction'>;

/** After so many refusals by the database the others are not looked for. */
const mostRefused = 20;

interface Writing {
  actor: string;
  reason: string;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** By noun as records refer to each other, and of one noun those first that others of the sheet refer to. */
export function inOrder(records: readonly CheckedRecord[]): CheckedRecord[] {
  return nounKeys.flatMap((noun) => {
    const own = Object.entries(nounForms[noun].refs ?? {}).filter(([, target]) => target === noun);
    const waiting = new Map(records.filter((one) => one.noun === noun).map((one) => [one.slug, one]));
    const ordered: CheckedRecord[] = [];
    const add = (planned: CheckedRecord): void => {
      if (!waiting.delete(planned.slug)) return;
      for (const [field] of own) {
        const target = waiting.get(planned.record[field] as string);
        if (target !== undefined) add(target);
      }
      ordered.push(planned);
    };
    for (const planned of [...waiting.values()]) add(planned);
    return ordered;
  });
}

/** Writes records in their order, and adds what the rules of the database refuse to the problems. */
export async function writePlanned(
  tx: Tx,
  records: readonly CheckedRecord[],
  known: KnownRecords,
  { actor, reason, onProgress }: Writing,
  problems: SheetProblem[],
): Promise<void> {
  const made = new Map<string, string>();
  const idOf = (noun: NounKey, slug: string): string => {
    const records = known.byNoun.get(noun);
    const now = records?.has(slug) ? slug : (known.formerSlugs.get(noun)?.get(slug) ?? slug);
    const id = records?.get(now)?.id ?? made.get(`${noun}/${slug}`);
    if (id === undefined) throw new Error(`No id of "${noun}/${slug}".`);
    return id;
  };
  const write = async (part: Tx, { noun, record, existing }: CheckedRecord) => {
    const { id } = await publishRecord(part, { form: nounForms[noun], record, idOf, existing, actor, reason });
    made.set(`${noun}/${record.slug}`, id);
  };
  // What a rule refused is left out and the rest tried again, so that one broken rule does not hide the others.
  for (let rest = [...records]; rest.length > 0 && problems.length < mostRefused; ) {
    let refused: CheckedRecord | undefined;
    try {
      await tx.transaction(async (part) => {
        for (const [index, planned] of rest.entries()) {
          refused = planned;
          await write(part, planned);
          onProgress?.(index + 1, rest.length);
        }
      });
      return;
    } catch (error) {
      const rule = brokenRule(error);
      if (rule === undefined || refused === undefined) throw error;
      problems.push(problemAt(refused.row, undefined, tell('row.broken', { reason: rule })));
      rest = withoutThoseThatNeed(rest, refused);
    }
  }
}

/** The records that can be written without one of them, which they may refer to. */
function withoutThoseThatNeed(records: readonly CheckedRecord[], refused: CheckedRecord): CheckedRecord[] {
  const left = records.filter((one) => one !== refused);
  const dependent = left.find(({ noun, record }) =>
    Object.entries(nounForms[noun].refs ?? {}).some(
      ([field, target]) => target === refused.noun && record[field] === refused.slug && refused.existing === undefined,
    ),
  );
  return dependent === undefined ? left : withoutThoseThatNeed(left, dependent);
}
