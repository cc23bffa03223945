import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Expression, KeyType, Order } from './declaration.ts';

interface NounRow {
  sortText: AnyPgColumn;
  updatedAt: AnyPgColumn;
}

export const order = <T>(description: string, type: KeyType, key: (row: T) => Expression): Order<T> => ({
  description,
  type,
  key,
});

/** The orders that every noun has: by its label, as in `NAME`, and by when it was last published. */
export const commonOrders = <const N extends string>(label: N) =>
  ({
    [label]: order<NounRow>('By what a list calls the record, accents and case folded.', 'text', (t) => t.sortText),
    UPDATED_AT: order<NounRow>('By when the record was last published.', 'timestamptz', (t) => t.updatedAt),
  }) as Record<N | 'UPDATED_AT', Order<NounRow>>;
