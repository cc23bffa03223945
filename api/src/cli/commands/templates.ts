import { resolve } from 'node:path';
import { runTemplates } from '../../sheets/run-commands.ts';
import type { Command } from '../command.ts';

export const templates: Command<string> = {
  name: 'templates',
  summary: 'writes templates of sheets, with what their columns mean, into a folder',
  operand: 'FOLDER',
  options: {},
  prepare: async (values) => resolve(String(values.FOLDER)),
  run: (dir, { say }) => runTemplates({ say }, dir),
};
