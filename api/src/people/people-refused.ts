import type { Told } from '@portolan/schema/sentences/tell';
export type RefusalCode =
  | 'REQUIRED'
  | 'INVALID'
  | 'TAKEN'
  | 'NOT_FOUND'
  | 'NOT_POSSIBLE'
  | 'FORBIDDEN'
  | 'UNKNOWN_REFERENCE';

/** A mistake of whoever asked, with the field of the input that it is in; the message says what to do. */
export class PeopleRefused extends Error {
  override readonly name = 'PeopleRefused';
  readonly code: RefusalCode;
  readonly field: string[];
  readonly told: Told;

  constructor(code: RefusalCode, field: string[], told: Told) {
    super(told.message);
    this.told = told;
    this.code = code;
    this.field = field;
  }
}
