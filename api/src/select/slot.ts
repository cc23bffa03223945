/** The variables of one request, coerced as the operation declares them. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * The place of a value that each request brings: a statement that was compiled with slots serves every request of the
 * same form. Code that has to know the value itself asks `known`, which refuses.
 */
export class Slot {
  readonly path: string;
  readonly read: (variables: Variables) => unknown;

  constructor(path: string, read: (variables: Variables) => unknown) {
    this.path = path;
    this.read = read;
  }

  /** Whatever takes the slot for the value it stands for is stopped. */
  [Symbol.toPrimitive](): never {
    throw new ValueNeeded(this.path);
  }
}

/** Compiling came to where the value of a variable decides what the statement is. */
export class ValueNeeded extends Error {
  override readonly name = 'ValueNeeded';
  readonly path: string;

  constructor(path: string) {
    super(`The statement depends on the value at "${path}".`);
    this.path = path;
  }
}

/** The slots in a value, in lists and objects too. */
function* slotsIn(value: unknown): Generator<Slot> {
  if (value instanceof Slot) yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* slotsIn(inner);
}

const filled = (value: unknown, variables: Variables): unknown => {
  if (value instanceof Slot) return value.read(variables);
  if (Array.isArray(value)) return value.map((item) => filled(item, variables));
  return value;
};

/** A value or its slot, or a list of either. */
export type Late<T> = T | Slot | (T extends readonly (infer I)[] ? readonly (I | Slot)[] : never);

/** What `change` makes of a value: at once where it is known, else when the request brings it. */
export function late<T, R>(value: Late<T>, change: (value: T) => R): R | Slot {
  const [slot] = slotsIn(value);
  if (slot === undefined) return change(value as T);
  return new Slot(slot.path, (variables) => change(filled(value, variables) as T));
}

/** The value itself. Throws `ValueNeeded` where a request brings it. */
export function known<T>(value: T): Exclude<T, Slot> {
  const [slot] = slotsIn(value);
  if (slot !== undefined) throw new ValueNeeded(slot.path);
  return value as Exclude<T, Slot>;
}
