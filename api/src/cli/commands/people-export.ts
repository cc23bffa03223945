import { collectPersonalData, findPerson } from '../../people/personal-data.ts';
import type { Command } from '../command.ts';

export const peopleExport: Command<{ email: string }> = {
  name: 'people export',
  summary: 'prints everything that is kept about a person who edits, as JSON',
  options: {
    email: { type: 'string', value: 'ADDRESS', description: 'the address the person signs in with', isRequired: true },
  },
  prepare: async ({ email }) => ({ email: String(email) }),
  run: async ({ email }, { registry: { database }, say }) => {
    say(JSON.stringify(await collectPersonalData(database, await findPerson(database, email)), null, 2));
  },
};
