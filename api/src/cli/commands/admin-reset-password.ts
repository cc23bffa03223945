import { users } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { createPasswordLink } from '../../people/password-links.ts';
import { CliError, type Command } from '../command.ts';

export const adminResetPassword: Command<{ email: string }> = {
  name: 'admin reset-password',
  summary: 'prints a link by which a person chooses a new password',
  options: {
    email: { type: 'string', value: 'ADDRESS', description: 'the address the person signs in with', isRequired: true },
  },
  prepare: async ({ email }) => ({ email: String(email).trim().toLowerCase() }),
  run: async ({ email }, { registry, say }) => {
    const [user] = await registry.database.db.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (user === undefined) throw new CliError(`There is no account of "${email}".`);
    const { link } = await createPasswordLink(registry, user.id);
    say(`Hand this link to "${email}". It works once, within a day:`);
    say(link);
  },
};
