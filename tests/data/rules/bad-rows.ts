import { accounts } from './bad-accounts.ts';
import { editing } from './bad-editing.ts';
import type { BadRow } from './bad-row.ts';
import { siteBuilds } from './bad-site-builds.ts';
import { localisedText, ofEveryNoun } from './bad-texts.ts';
import { onlyOnce } from './bad-ties.ts';
import { forms, times } from './bad-times.ts';
import { places, quantities, valueSets } from './bad-values.ts';

export const badRows: readonly BadRow[] = [
  ...ofEveryNoun,
  ...localisedText,
  ...valueSets,
  ...quantities,
  ...places,
  ...times,
  ...forms,
  ...onlyOnce,
  ...accounts,
  ...editing,
  ...siteBuilds,
];
