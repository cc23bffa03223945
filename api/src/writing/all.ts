import type { ClassOf } from '../graphql/object-types.ts';
import { EditingResolver } from './editing.resolver.ts';
import { nounMutations } from './noun-mutations.ts';

/** Everything that writes. Load it after the features, whose fields describe its inputs. */
export const writingResolvers: readonly ClassOf[] = [...nounMutations, EditingResolver] as unknown as ClassOf[];
