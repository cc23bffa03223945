import type { ClassOf } from '../graphql/object-types.ts';
import { BulkResolver } from './bulk.resolver.ts';
import { EditingResolver } from './editing.resolver.ts';
import { ManyResolver } from './many.resolver.ts';
import { nounMutations } from './noun-mutations.ts';
import { OverviewResolver } from './overview.resolver.ts';
import { SettingsResolver } from './settings.resolver.ts';
import { WorkflowResolver } from './workflow.resolver.ts';

/** Everything that writes. Load it after the features, whose fields describe its inputs. */
export const writingResolvers: readonly ClassOf[] = [
  ...nounMutations,
  EditingResolver,
  BulkResolver,
  ManyResolver,
  OverviewResolver,
  SettingsResolver,
  WorkflowResolver,
] as unknown as ClassOf[];
