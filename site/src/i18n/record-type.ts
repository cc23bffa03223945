import { label, labelledValues } from './label.ts';
import type { Locale } from './locales.ts';

/** `WorkPackage` in the contract is `work_package` in the vocabularies. */
const toValue = (type: string): string => type.replace(/\B[A-Z]/g, '_$&').toLowerCase();

/** What readers call the records of a GraphQL type: those of `WorkPackage` are "Work packages". */
export const recordsLabel = (locale: Locale, type: string): string => label(locale, 'records', toValue(type));

/** GraphQL types in the order in which readers are told of them. */
export function sortRecordTypes<T>(items: readonly T[], toType: (item: T) => string): T[] {
  const order = labelledValues('records');
  return items.toSorted((a, b) => order.indexOf(toValue(toType(a))) - order.indexOf(toValue(toType(b))));
}
