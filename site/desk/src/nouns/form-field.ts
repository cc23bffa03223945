/** How a field is edited. Anything that the contract has no own shape for is a `scalar`, told apart by its `type`. */
export type FieldKind = 'localised' | 'markdown' | 'vocabulary' | 'reference' | 'children' | 'scalar';

/** A field of a form, read from the contract when the desk is built. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  /** The GraphQL type: `URL`, `EventKind`, `ID`. */
  readonly type: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  readonly description: string;
  /** The values of a vocabulary, as the contract writes them. */
  readonly values?: readonly string[];
  /** The type that a reference leads to. */
  readonly target?: string;
  /** The fields of one row of a list of children. */
  readonly fields?: readonly FormField[];
}

/** The fields of each noun, by GraphQL type. */
export type NounFields = Readonly<Record<string, readonly FormField[]>>;
