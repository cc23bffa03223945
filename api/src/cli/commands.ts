import type { Command } from './command.ts';
import { adminCreate } from './commands/admin-create.ts';
import { adminList } from './commands/admin-list.ts';
import { adminResetPassword } from './commands/admin-reset-password.ts';
import { backup } from './commands/backup.ts';
import { exportEverything } from './commands/export.ts';
import { importFile } from './commands/import.ts';
import { peopleErase } from './commands/people-erase.ts';
import { peopleExport } from './commands/people-export.ts';
import { publisher } from './commands/publisher.ts';
import { restore } from './commands/restore.ts';
import { templates } from './commands/templates.ts';

/** Every command of `portolan`, in the order of the help. A new one is a file of its own, named here. */
export const commands = [
  adminCreate,
  adminList,
  adminResetPassword,
  peopleExport,
  peopleErase,
  importFile,
  templates,
  exportEverything,
  backup,
  restore,
  publisher,
] as readonly Command[] as readonly Command<never>[];
