import { resolve } from 'node:path';
import { runExport } from '../../sheets/run-commands.ts';
import type { Command } from '../command.ts';

export const backup: Command<string> = {
  name: 'backup',
  summary: 'writes what an export has, and the people, into a new folder; for nobody else to see',
  operand: 'FOLDER',
  options: {},
  prepare: async (values) => resolve(String(values.FOLDER)),
  run: (dir, { registry: { database }, config: { filesDir }, say, progress }) =>
    runExport({ database, filesDir, say, progress }, dir, true),
};
