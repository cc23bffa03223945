import { expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addPerson, type Trust } from '../helpers/people.ts';

const legal = `{ agreements(orderBy: {field: TITLE}) { nodes { slug legalTemplate legalReviewOn } } }`;
const lines = `{ projects(first: 10, orderBy: {field: ACRONYM}) { nodes { slug budgetLines {
  category planned { amount currency } spent { amount } note { value } partner { slug } workPackage { slug budgetLines { note { value } } } } } } }`;

describeOnEachEngine('internal data', (given) => {
  const api = apiOver(given, async (world) => {
    await world.add('partners', 'upct', 'enu', 'uclm');
    const between = (slug: string, ...parties: string[]) => ({
      slug,
      title: { en: slug },
      legalTemplate: `template of ${slug}`,
      legalReviewOn: '2027-01-31',
      parties: parties.map((partner) => ({ partner })),
    });
    await world.add('agreements', between('first', 'upct', 'enu'), between('second', 'enu', 'uclm'));
    await world.add('projects', { slug: 'alpha', workPackages: [{ slug: 'alpha-wp1' }] }, { slug: 'beta' });
    const line = (slug: string, project: string, partner: string, planned: number) => ({
      slug,
      project,
      partner,
      category: 'staff',
      planned,
      currency: 'EUR',
      note: { en: slug },
    });
    await world.add(
      'budget-lines',
      { ...line('alpha-a', 'alpha', 'upct', 10), spent: 4, workPackage: 'alpha-wp1' },
      line('alpha-b', 'alpha', 'enu', 20),
      line('beta-a', 'beta', 'enu', 30),
      { ...line('beta-draft', 'beta', 'upct', 40), publicationStatus: 'draft' },
    );
  });

  let people = 0;
  const seenBy = async (...trusts: Trust[]) => {
    people += 1;
    const asker = trusts.length === 0 ? api : await addPerson(given.database, api, `person-${people}`, ...trusts);
    const { agreements } = await asker.query(legal);
    const { projects } = await asker.query(lines);
    type Node = { slug: string; legalTemplate: string | null; budgetLines: { note: { value: string } }[] };
    return {
      legal: agreements.nodes.flatMap((node: Node) => (node.legalTemplate === null ? [] : [node.slug])),
      lines: projects.nodes.flatMap((node: Node) => node.budgetLines.map(({ note }) => note.value)),
    };
  };

  it('is not there for the public', async () => {
    expect(await seenBy()).toEqual({ legal: [], lines: [] });
  });

  it.each<[string, Trust, string[], string[]]>([
    ['an administrator', { role: 'administrator' }, ['first', 'second'], ['alpha-a', 'alpha-b', 'beta-a']],
    ['an editor', { role: 'editor' }, ['first', 'second'], ['alpha-a', 'alpha-b', 'beta-a']],
    ['a reader of everything', { role: 'internal_reader' }, ['first', 'second'], ['alpha-a', 'alpha-b', 'beta-a']],
    ['a translator', { role: 'translator', locales: ['kk'] }, [], []],
    ['an editor of a partner', { role: 'partner_editor', partner: 'upct' }, ['first'], ['alpha-a']],
    ['a reader of a partner', { role: 'internal_reader', partner: 'uclm' }, ['second'], []],
    ['an editor of a project', { role: 'project_editor', project: 'alpha' }, [], ['alpha-a', 'alpha-b']],
  ])('is there for %s as far as the grant reaches', async (_, trust, agreements, budget) => {
    expect(await seenBy(trust)).toEqual({ legal: agreements, lines: budget });
  });

  it('adds up over grants', async () => {
    const seen = await seenBy(
      { role: 'internal_reader', partner: 'uclm' },
      { role: 'project_editor', project: 'beta' },
    );
    expect(seen).toEqual({ legal: ['second'], lines: ['beta-a'] });
  });

  it('says all of a budget line', async () => {
    const reader = await addPerson(given.database, api, 'all-of-it', { role: 'internal_reader' });
    const { projects } = await reader.query(lines);
    expect(projects.nodes[0].budgetLines[0]).toEqual({
      category: 'STAFF',
      planned: { amount: '10.00', currency: 'EUR' },
      spent: { amount: '4.00' },
      note: { value: 'alpha-a' },
      partner: { slug: 'upct' },
      workPackage: { slug: 'alpha-wp1', budgetLines: [{ note: { value: 'alpha-a' } }] },
    });
  });

  it('is in a work package for those who may read it, and for nobody else', async () => {
    const question = '{ workPackages { nodes { slug budgetLines { note { value } } } } }';
    const { workPackages } = await api.query(question);
    expect(workPackages.nodes).toEqual([{ slug: 'alpha-wp1', budgetLines: [] }]);
    const owner = await addPerson(given.database, api, 'of-alpha', { role: 'project_editor', project: 'alpha' });
    const { workPackages: seen } = await owner.query(question);
    expect(seen.nodes).toEqual([{ slug: 'alpha-wp1', budgetLines: [{ note: { value: 'alpha-a' } }] }]);
  });
});
