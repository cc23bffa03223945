/** The rule that a change of rows breaks, and the change; before it, what takes another rule out of the way. */
export type BadRow = readonly [rule: string, ...changes: string[]];

/** One bad row for each column of a table, by the rule's name: `${table}_${column}_${ending}`. */
export const each = (ending: string, bad: string, columns: Record<string, string>): BadRow[] =>
  Object.entries(columns).flatMap(([table, names]) =>
    names
      .split(' ')
      .map((column) => [`${table}_${column}_${ending}`, `update ${table} set ${column} = ${bad}`] as const),
  );

/** Several bad values for one column. */
export const all = (rule: string, column: `${string}.${string}`, bad: readonly string[]): BadRow[] => {
  const [table, name] = column.split('.');
  return bad.map((value) => [rule, `update ${table} set "${name}" = '${value}'`]);
};
