import { expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';

import { describeOnEachEngine } from '../helpers/databases.ts';
import type { World } from '../helpers/factories.ts';

const line = (project: string, slug: string, fields: object) => ({ project, slug: `${project}-${slug}`, ...fields });

async function buildWorld(world: World) {
  await world.add('partners', 'upct', 'enu');
  await world.add('projects', 'planned', 'half-spent', 'two-currencies', 'without-lines', 'drafted');
  await world.add(
    'budget-lines',
    line('planned', 'staff', { category: 'staff', planned: '1200.50' }),
    line('planned', 'travel', { category: 'travel', planned: 800 }),
    line('half-spent', 'upct', { partner: 'upct', planned: 1000, spent: '499.99' }),
    line('half-spent', 'enu', { partner: 'enu', planned: 500 }),
    line('two-currencies', 'upct', { partner: 'upct', planned: 1000, spent: 10, currency: 'EUR' }),
    line('two-currencies', 'enu', { partner: 'enu', planned: 400_000, spent: 10, currency: 'KZT' }),
    line('drafted', 'staff', { category: 'staff', planned: 10 }),
    line('drafted', 'travel', { category: 'travel', planned: 90, publicationStatus: 'draft' }),
  );
}

describeOnEachEngine('the budget of a project', (given) => {
  const api = apiOver(given, buildWorld);
  const budgetOf = async (slug: string) => {
    const { project } = await api.query(
      `query ($slug: String!) {
        project(slug: $slug) { plannedBudget { amount currency } spentBudget { amount currency } }
      }`,
      { slug },
    );
    return project;
  };

  it('is the sum of its lines, to the cent', async () => {
    expect(await budgetOf('planned')).toEqual({
      plannedBudget: { amount: '2000.50', currency: 'EUR' },
      spentBudget: null,
    });
  });

  it('counts what is spent so far, whatever lines have nothing spent yet', async () => {
    expect(await budgetOf('half-spent')).toEqual({
      plannedBudget: { amount: '1500.00', currency: 'EUR' },
      spentBudget: { amount: '499.99', currency: 'EUR' },
    });
  });

  it('is not known where its lines are in two currencies', async () => {
    expect(await budgetOf('two-currencies')).toEqual({ plannedBudget: null, spentBudget: null });
  });

  it('is not known where there are no lines', async () => {
    expect(await budgetOf('without-lines')).toEqual({ plannedBudget: null, spentBudget: null });
  });

  it('leaves drafts out', async () => {
    expect(await budgetOf('drafted')).toMatchObject({ plannedBudget: { amount: '10.00' } });
  });

  it('never shows a line to the public, by field or root', async () => {
    const { projects } = await api.query('{ projects { nodes { budgetLines { category } } } }');
    expect(projects.nodes.length).toBeGreaterThan(3);
    expect(projects.nodes.flatMap(({ budgetLines }: { budgetLines: object[] }) => budgetLines)).toEqual([]);
    expect(await api.refusal('{ budgetLines { nodes { slug } } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { search } = await api.query('{ search(query: "planned-staff") { nodes { __typename } } }');
    expect(search.nodes).toEqual([]);
  });
});
