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

  constructor(code: RefusalCode, field: string[], message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}
