import { resolve } from 'node:path';
import { runExport } from '../../sheets/run-commands.ts';
import type { Command } from '../command.ts';

export const exportEverything: Command<string> = {
  name: 'export',
  summary: 'takes all content with its history and files out into a new folder',
  operand: 'FOLDER',
  options: {},
  prepare: async (values) => resolve(String(values.FOLDER)),
  run: (dir, { registry: { database }, config: { filesDir }, say, progress }) =>
    runExport({ database, filesDir, say, progress }, dir),
};
