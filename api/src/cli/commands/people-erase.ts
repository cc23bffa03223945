import { erasePerson, findPerson } from '../../people/personal-data.ts';
import { CliError, type Command } from '../command.ts';

export const peopleErase: Command<{ email: string }> = {
  name: 'people erase',
  summary: 'ends an account for good and forgets whose it was; the history keeps what was done, without a name',
  options: {
    email: { type: 'string', value: 'ADDRESS', description: 'the address the person signs in with', isRequired: true },
    yes: { type: 'boolean', description: 'says that it is meant: there is no way back' },
  },
  prepare: async ({ email, yes }) => {
    if (yes === true) return { email: String(email) };
    throw new CliError('There is no way back from this. Say it again with "--yes" when it is meant.', 2);
  },
  run: async ({ email }, { registry, say }) => {
    await erasePerson(registry, await findPerson(registry.database, email));
    say(`"${email}" is forgotten here. Exports and backups made before still have the name.`);
  },
};
