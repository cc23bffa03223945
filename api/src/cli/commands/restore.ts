import { resolve } from 'node:path';
import { runRestore } from '../../sheets/run-commands.ts';
import type { Command } from '../command.ts';

export const restore: Command<string> = {
  name: 'restore',
  summary: 'puts what "portolan export" or "portolan backup" wrote into an empty system',
  operand: 'FOLDER',
  options: {},
  prepare: async (values) => resolve(String(values.FOLDER)),
  run: (dir, { registry: { database }, config: { filesDir }, say, progress }) =>
    runRestore({ database, filesDir, say, progress }, dir),
};
