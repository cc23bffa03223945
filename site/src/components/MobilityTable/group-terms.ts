import { sortByText } from '../../i18n/format.ts';
import { labelledValues } from '../../i18n/label.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { MobilityTermRow } from '../../queries/mobility-term.ts';

/** Which end of the mobility the table is sorted by and says: where people go to, where they come from, or both. */
export type MobilityView = 'receiving' | 'sending' | 'both';

export interface TermGroup {
  readonly first: MobilityTermRow;
  readonly terms: readonly MobilityTermRow[];
}

const typeOrder = labelledValues('mobilityType');
const rankOf = ({ mobilityType }: MobilityTermRow): number => typeOrder.indexOf(mobilityType.toLowerCase());

/** Terms of one agreement and one direction together, by the name of the partner at the end that the view says. */
export function groupTerms(locale: Locale, terms: readonly MobilityTermRow[], view: MobilityView): TermGroup[] {
  const groups = Map.groupBy(terms, ({ agreement, sendingPartner, receivingPartner }) =>
    [agreement.slug, sendingPartner.slug, receivingPartner.slug].join(' '),
  );
  const sorted = [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((a, b) => rankOf(a) - rankOf(b));
    return inOrder[0] === undefined ? [] : [{ first: inOrder[0], terms: inOrder }];
  });
  return sortByText(locale, sorted, ({ first }) =>
    view === 'receiving' ? first.receivingPartner.name.value : first.sendingPartner.name.value,
  );
}
