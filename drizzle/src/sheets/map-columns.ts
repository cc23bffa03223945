import { type Told, tell } from '@portolan/schema/sentences/tell';
import type { NounKey } from '../content/noun-form.ts';
import { isAdded } from './bad-rows.ts';
import { findColumn, listColumns, listNestedColumns, type SheetColumn } from './columns.ts';
import { findNearestName, toPlain } from './nearest-name.ts';
import type { SheetProblem } from './report.ts';
import { isEmpty, type Sheet } from './sheet.ts';

export interface MappedColumn {
  index: number;
  letter: string;
  header: string;
  column: SheetColumn;
}

/** Which header goes to which column; one that goes to nothing, `''`, is left out. */
export type ColumnMap = Readonly<Record<string, string>>;

export interface Mapping {
  columns: MappedColumn[];
  /** What was used, as `map` says it: to be used again for the next sheet of that shape. */
  map: Record<string, string>;
  problems: SheetProblem[];
}

/** Finds the column of each header: by `map`, by its name, or by its name written in another case or with other signs. */
export function mapColumns(sheet: Sheet, noun: NounKey, map: ColumnMap = {}): Mapping {
  const columns: MappedColumn[] = [];
  const problems: SheetProblem[] = [];
  const used: Record<string, string> = {};
  const names = [...listColumns(noun), ...listNestedColumns(noun)].map(({ name }) => name);
  const byPlain = new Map(names.map((name) => [toPlain(name), name]));
  for (const unknown of Object.keys(map).filter((name) => !sheet.headers.some(({ text }) => text === name))) {
    problems.push(problemAt(1, undefined, tell('column.notThere', { name: unknown })));
  }
  for (const [index, { letter, text }] of sheet.headers.entries()) {
    const at = (told: Told) => problems.push(problemAt(1, { letter, header: text }, told));
    const target = Object.hasOwn(map, text) ? map[text] : undefined;
    if (text === '') {
      const row = sheet.rows.find(({ cells }) => !isEmpty(cells[index]));
      if (row) at(tell('column.noName', { column: letter, row: row.number }));
      continue;
    }
    if (target === '') {
      used[text] = '';
      continue;
    }
    if (target === undefined && isAdded(text)) continue;
    const column = findColumn(noun, target ?? text) ?? findColumn(noun, byPlain.get(toPlain(target ?? text)) ?? '');
    if (column === undefined) {
      at(unknownColumn(target ?? text, text, findNearestName(target ?? text, names)));
      continue;
    }
    const earlier = columns.find((one) => one.column.name === column.name);
    if (earlier) {
      at(tell('column.twice', { earlier: earlier.letter, column: letter, name: column.name, header: text }));
      continue;
    }
    if (column.name !== text) used[text] = column.name;
    columns.push({ index, letter, header: text, column });
  }
  problems.push(...mixedLists(columns));
  return { columns, map: used, problems };
}

function unknownColumn(name: string, header: string, nearest: string | undefined): Told {
  return nearest === undefined
    ? tell('column.unknown', { name, header })
    : tell('column.unknownNear', { name, header, nearest });
}

/** A list is told by words or by numbers: both together would not say which item is which. */
function mixedLists(columns: readonly MappedColumn[]): SheetProblem[] {
  return columns.flatMap(({ letter, header, column: { keyed, path, noun } }) => {
    const numbered = columns.find(
      ({ column }) => column.noun === noun && column.path[0] === path[0] && typeof column.path[1] === 'number',
    );
    if (keyed === undefined || numbered === undefined) return [];
    return [problemAt(1, { letter, header }, tell('column.twoWays', { header, other: numbered.header }))];
  });
}

/** A problem with its place, as spreadsheets call it: "C5". */
export function problemAt(
  row: number,
  column: { letter: string; header: string } | undefined,
  { sentence, values, message }: Told,
): SheetProblem {
  const told = { sentence, values, message };
  if (column === undefined) return { row, ...told };
  return { row, column: column.letter, header: column.header, cell: `${column.letter}${row}`, ...told };
}
