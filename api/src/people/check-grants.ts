import type { Grant } from '../auth/viewer.ts';
import { PeopleRefused } from './people-refused.ts';

/** Throws unless each grant names what its role needs and nothing that it does not. */
export function checkGrants(grants: readonly Grant[], field = 'grants'): void {
  if (grants.length === 0) {
    throw new PeopleRefused('REQUIRED', [field], 'Say what the person may do: give at least one grant.');
  }
  const seen = new Set<string>();
  for (const [index, grant] of grants.entries()) {
    const problem = findProblem(grant);
    if (problem !== undefined) throw new PeopleRefused('INVALID', [field, String(index)], problem);
    const key = JSON.stringify([grant.role, grant.partnerId, grant.projectId]);
    if (seen.has(key)) throw new PeopleRefused('INVALID', [field, String(index)], 'The same grant is there twice.');
    seen.add(key);
  }
}

function findProblem({ role, partnerId, projectId, locales = [] }: Grant): string | undefined {
  const mayHavePartner = role === 'partner_editor' || role === 'internal_reader';
  const mayHaveProject = role === 'project_editor' || role === 'internal_reader';
  if (role === 'partner_editor' && partnerId === undefined) return 'Name the partner of an editor of a partner.';
  if (role === 'project_editor' && projectId === undefined) return 'Name the project of an editor of a project.';
  if (role === 'translator' && locales.length === 0) return 'Name the languages of a translator.';
  if (role !== 'translator' && locales.length > 0) return 'Only a translator is limited to languages.';
  if (!mayHavePartner && partnerId !== undefined) return 'This role is not limited to a partner.';
  if (!mayHaveProject && projectId !== undefined) return 'This role is not limited to a project.';
  if (partnerId !== undefined && projectId !== undefined) return 'Name a partner or a project, not both.';
  return undefined;
}
