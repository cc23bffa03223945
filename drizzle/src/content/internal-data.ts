import type { NounForm, Withheld } from './noun-form.ts';

type Part = Readonly<Record<string, unknown>>;

const isWithheld = (withheld: Withheld | undefined, record: Part): boolean =>
  withheld === 'always' || (withheld !== undefined && record[withheld.unless] !== true);

/** Whether the record as a whole is for readers of internal data only. */
export const isInternal = ({ internal }: NounForm, record: Part): boolean => isWithheld(internal?.whole, record);

/** The fields of the record that are for readers of internal data only. */
export const internalFields = ({ internal }: NounForm, record: Part): string[] =>
  Object.entries(internal?.fields ?? {})
    .filter(([, withheld]) => isWithheld(withheld, record))
    .map(([field]) => field);
