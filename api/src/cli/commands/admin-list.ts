import { grants, users } from '@portolan/schema/tables';
import { asc, eq } from 'drizzle-orm';
import type { Command } from '../command.ts';

export const adminList: Command<Record<string, never>> = {
  name: 'admin list',
  summary: 'lists the administrators',
  options: {},
  prepare: async () => ({}),
  run: async (_, { registry, say }) => {
    const found = await registry.database.db
      .select({ email: users.email, name: users.name, deactivatedAt: users.deactivatedAt })
      .from(users)
      .innerJoin(grants, eq(grants.userId, users.id))
      .where(eq(grants.role, 'administrator'))
      .orderBy(asc(users.email));
    for (const { email, name, deactivatedAt } of found) {
      say(`${email}  ${name}${deactivatedAt === null ? '' : '  (deactivated)'}`);
    }
    if (found.length === 0) say('There is no administrator yet. Make one with "portolan admin create".');
  },
};
