import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImportCommand, runImport } from '../../sheets/run-commands.ts';
import { CliError, type Command } from '../command.ts';

export const importFile: Command<ImportCommand> = {
  name: 'import',
  summary: 'imports a sheet (CSV or XLSX) or a registry: whole, or without its bad rows',
  operand: 'FILE',
  options: {
    kind: {
      type: 'string',
      value: 'KIND',
      description: 'what the rows are: partners, agreements, mobility-terms, erasmus-charter, ror …',
      isRequired: true,
    },
    'dry-run': { type: 'boolean', description: 'tell what would happen and write nothing' },
    'skip-bad-rows': {
      type: 'boolean',
      description: 'leave out rows with something wrong in them, and say which; else one of them stops the whole sheet',
    },
    map: {
      type: 'string',
      value: '"OLD=NEW"',
      description: 'a column by the name it has in the sheet, as "Titel=title.en"; "Notes=" leaves it out',
      isRepeated: true,
    },
    reason: { type: 'string', value: 'TEXT', description: 'why, for the history of every record' },
    'empty-clears': { type: 'boolean', description: 'an empty cell takes away what the record says' },
    encoding: { type: 'string', value: 'NAME', description: 'of a CSV file that is not UTF-8, as windows-1252' },
    sheet: { type: 'string', value: 'NAME', description: 'of a workbook, when it is not the first' },
  },
  prepare: async (values) => {
    const path = resolve(String(values.FILE));
    if (!existsSync(path)) throw new CliError(`There is no file "${values.FILE}".`, 2);
    const told = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    return {
      kind: String(values.kind),
      path,
      map: toMap(Array.isArray(values.map) ? values.map : []),
      reason: told('reason'),
      isDryRun: values['dry-run'] === true,
      skipBadRows: values['skip-bad-rows'] === true,
      emptyClears: values['empty-clears'] === true,
      encoding: told('encoding'),
      sheet: told('sheet'),
    };
  },
  run: (input, { registry: { database }, config: { filesDir }, say, progress }) =>
    runImport({ database, filesDir, say, progress }, input),
};

/** The names of the template have no "=", those of a sheet may. */
function toMap(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new CliError(`--map is "${pair}"; it must be like "Old name=title.en".`, 2);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
