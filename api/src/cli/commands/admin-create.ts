import { createAccount, hashPassword } from '../../people/accounts.ts';
import { invitationDays, invite } from '../../people/invitations.ts';
import type { Command } from '../command.ts';

interface Input {
  email: string;
  name: string;
  /** Without a password the person gets a link to choose one. */
  password?: string;
}

const grants = [{ role: 'administrator' }] as const;

export const adminCreate: Command<Input> = {
  name: 'admin create',
  summary: 'makes an administrator, the first one too',
  options: {
    email: { type: 'string', value: 'ADDRESS', description: 'the address to sign in with', isRequired: true },
    name: { type: 'string', value: 'NAME', description: 'the name that others see' },
    invite: { type: 'boolean', description: 'prints a link by which the person chooses a name and a password' },
    'password-stdin': { type: 'boolean', description: 'takes the password from the standard input' },
  },
  prepare: async (values, terminal) => {
    const email = String(values.email);
    const name = typeof values.name === 'string' ? values.name : (email.split('@')[0] ?? email);
    if (values.invite === true) return { email, name };
    const password = values['password-stdin'] === true ? await terminal.readLine() : await terminal.askPassword();
    return { email, name, password };
  },
  run: async ({ email, name, password }, { registry, say }) => {
    if (password === undefined) {
      const { link } = await invite(registry, { email, grants });
      say(`Hand this link to "${email}". It works once, within ${invitationDays} days:`);
      say(link);
      return;
    }
    const passwordHash = await hashPassword(registry, password, [email, name]);
    await registry.database.db.transaction((tx) => createAccount(tx, { email, name, grants, passwordHash }));
    say(`"${email}" is an administrator now.`);
  },
};
