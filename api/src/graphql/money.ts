import { isNotNull, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { valueObject } from '../select/declare.ts';
import { RowType, Value } from './object-types.ts';
import { Currency, Decimal } from './scalars.ts';

@RowType('Money', 'An amount in a currency.')
export class Money {
  @Value(() => Decimal, 'The amount, as text so that no digit is lost.')
  amount!: string;

  @Value(() => Currency, 'The currency.')
  currency!: string;
}

/** Money from its two columns, null when no amount is recorded. */
export const moneyOf = (amount: AnyPgColumn, currency: AnyPgColumn | SQL) =>
  valueObject(isNotNull(amount), { amount, currency });
