import { tell } from '@portolan/schema/sentences/tell';
import type { Grant } from '../auth/viewer.ts';
import { PeopleRefused } from './people-refused.ts';

/** Throws unless each grant names what its role needs and nothing that it does not. */
export function checkGrants(grants: readonly Grant[], field = 'grants'): void {
  if (grants.length === 0) {
    throw new PeopleRefused('REQUIRED', [field], tell('grant.none', {}));
  }
  const seen = new Set<string>();
  for (const [index, grant] of grants.entries()) {
    const problem = findProblem(grant);
    if (problem !== undefined) throw new PeopleRefused('INVALID', [field, String(index)], tell(problem, {}));
    const key = JSON.stringify([grant.role, grant.partnerId, grant.projectId]);
    if (seen.has(key)) throw new PeopleRefused('INVALID', [field, String(index)], tell('grant.twice', {}));
    seen.add(key);
  }
}

type GrantSentence =
  `grant.${'partner' | 'project' | 'languages' | 'noLanguages' | 'noPartner' | 'noProject' | 'oneOfTwo'}`;

function findProblem({ role, partnerId, projectId, locales = [] }: Grant): GrantSentence | undefined {
  const mayHavePartner = role === 'partner_editor' || role === 'internal_reader';
  const mayHaveProject = role === 'project_editor' || role === 'internal_reader';
  if (role === 'partner_editor' && partnerId === undefined) return 'grant.partner';
  if (role === 'project_editor' && projectId === undefined) return 'grant.project';
  if (role === 'translator' && locales.length === 0) return 'grant.languages';
  if (role !== 'translator' && locales.length > 0) return 'grant.noLanguages';
  if (!mayHavePartner && partnerId !== undefined) return 'grant.noPartner';
  if (!mayHaveProject && projectId !== undefined) return 'grant.noProject';
  if (partnerId !== undefined && projectId !== undefined) return 'grant.oneOfTwo';
  return undefined;
}
