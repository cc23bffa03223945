import { createSchema } from '@portolan/api/graphql/create-schema';
import { getNamedType, isCompositeType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { fieldsOf, listPublicTypes } from '../helpers/contract.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import type { World } from '../helpers/factories.ts';
import { countAt, listRelations } from '../helpers/relations.ts';
import { addWholeWorld } from '../helpers/whole-world/whole-world.ts';

const schema = createSchema();
const slugs: Record<string, string> = {
  organisationalUnit: 'desk',
  network: 'eut-plus',
  programme: 'engines',
  call: 'grant',
  project: 'welcome',
  workPackage: 'wp1',
  task: 'task-1',
  deliverable: 'report',
  contact: 'iro',
  agreement: 'exchange',
  mobilityTerm: 'exchange-out',
  event: 'fair',
  document: 'plan',
  article: 'story',
  page: 'about',
  service: 'mentors',
  guide: 'placements',
  countryProfile: 'spain',
  strategy: 'plan-2030',
  indicator: 'incoming',
  goodPractice: 'mentor-prize',
  benchmark: 'share-abroad',
  mobilityFigure: 'upct-2024-in',
  surveyResult: 'satisfied',
};

/** Ids are not known before the world is there, and a search takes two statements: both have tests of their own. */
const skipped = new Set(['Query.node', 'Query.nodes', 'Query.search']);
const relations = listRelations(schema, (field) => slugs[field] ?? 'upct', skipped);
/** Terms and figures have no name of their own. */
const neverThere = new Set([
  'MobilityFigure.label',
  'MobilityTerm.label',
  'Project.budgetLines',
  'WorkPackage.budgetLines',
]);
/** What the public never gets: who may read internal data has tests of their own. */
const internal = new Set(['BudgetLine']);

describeOnAnyEngine('statements', (world) => {
  const build = async (steps: World) => {
    await addWholeWorld(steps);
    await world.database.run(
      `insert into slug_redirects (id, noun, from_slug, record_id)
       select gen_random_uuid(), 'Partner', 'was-upct', id from partners where slug = 'upct'`,
      [],
    );
  };
  // How many statements there are is asked of far more than anybody may ask for at once.
  const api = apiOver(world, build, { isUnlimited: true });
  const count = async (document: string, variables?: object) => {
    api.statements.clear();
    const data = await api.query(document, variables);
    return { statements: api.statements.texts.length, data };
  };

  it('cover every type that has fields and that the public can ask for', () => {
    const asked = listPublicTypes(schema);
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && asked.has(type.name));
    const reached = new Set(relations.map(({ type }) => type));
    const missing = types
      .filter(({ name }) => fieldsOf(schema, name).some((field) => isCompositeType(getNamedType(field.type))))
      .filter(({ name }) => !reached.has(name) && name !== 'SearchResults');
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(relations.length).toBeGreaterThan(150);
  });

  describe.each(relations)('$type $field', ({ type, field, document, path }) => {
    it('takes one, and finds something', async () => {
      const { statements, data } = await count(document);
      expect(statements).toBe(1);
      if (!neverThere.has(`${type}.${field}`) && !internal.has(type))
        expect(countAt(data, path), document).toBeGreaterThan(0);
    });
  });

  it('are one a root field, whatever hangs on it', async () => {
    const { statements } = await count(`{
      partners { totalCount facets(by: KIND) { count } edges { cursor node { agreements { nodes { parties { partner { events { nodes { slug } } } } } } } } }
      partner(slug: "upct") { units { contacts { project { workPackages { nodes { tasks { partners { partner { slug } } } } } } } } }
      networks { nodes { members { partner { projectRoles { project { slug } } } } } }
    }`);
    expect(statements).toBe(3);
  });

  it('do not grow with the rows', async () => {
    const document =
      '{ partners(first: 200) { nodes { name { value } events { nodes { partners { partner { slug } } } } } } }';
    const before = await count(document);
    await world.database.run(
      `insert into partners (id, slug, publication_status, kind, name, country_code)
       select gen_random_uuid(), 'more-' || n, 'published', 'university', '{"en": "More"}', 'ES' from generate_series(1, 50) n`,
      [],
    );
    const after = await count(document);
    expect(after.data.partners.nodes.length).toBe(before.data.partners.nodes.length + 50);
    expect([before.statements, after.statements]).toEqual([1, 1]);
  });

  it('are one for ids of any types, and two for a search: which records, then what they say', async () => {
    const { data } = await count(
      '{ partner(slug: "upct") { id } project(slug: "welcome") { id } page(slug: "about") { id } }',
    );
    const ids = Object.values(data as Record<string, { id: string }>).map(({ id }) => id);
    const selection =
      '{ id ... on Partner { events { nodes { slug } } } ... on Project { workPackages { nodes { slug } } } }';
    expect((await count(`query ($ids: [ID!]!) { nodes(ids: $ids) ${selection} }`, { ids })).statements).toBe(1);
    expect((await count(`query ($id: ID!) { node(id: $id) ${selection} }`, { id: ids[0] })).statements).toBe(1);
    expect((await count(`{ search(query: "upct") { totalCount nodes ${selection} } }`)).statements).toBe(2);
    expect((await count('{ search(query: "upct") { totalCount } }')).statements).toBe(1);
  });

  it('read no column that nobody asked for', async () => {
    await count('{ partners { nodes { slug } } }');
    expect(api.statements.texts[0]).not.toMatch(/"name"|"description"|count\(/);
  });
});
