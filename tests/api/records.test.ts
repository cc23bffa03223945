import { slugRedirects } from '@portolan/schema/tables';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';

const nobody = 'partner_00000000-0000-7000-8000-000000000000';

describeOnEachEngine('one record', (given) => {
  const api = apiOver(given, async (world) => {
    await world.add(
      'partners',
      'murcia',
      { slug: 'drafted', publicationStatus: 'draft' },
      { slug: 'closed-down', publicationStatus: 'archived' },
    );
    await world.add('networks', 'eut-plus');
  });
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    const rows = await given.database.run<{ id: string; slug: string }>('select id, slug from partners', []);
    for (const { id, slug } of rows) ids[slug] = id;
    const redirect = (fromSlug: string, recordId: string | undefined) => ({
      noun: 'Partner',
      fromSlug,
      recordId: recordId as string,
    });
    await given.database.db
      .insert(slugRedirects)
      .values([redirect('university-of-murcia', ids.murcia), redirect('once-drafted', ids.drafted)]);
    await given.database.run(
      `insert into slug_redirects (id, noun, from_slug, record_id)
       select gen_random_uuid(), 'Network', 'university-of-murcia', id from networks`,
      [],
    );
  });

  describe('by slug', () => {
    it('comes with its fields', async () => {
      const { partner } = await api.query('{ partner(slug: "murcia") { slug name { value } countryCode revision } }');
      expect(partner).toEqual({ slug: 'murcia', name: { value: 'Murcia' }, countryCode: 'ES', revision: 1 });
    });

    it.each(['nowhere', 'drafted', 'closed-down', 'eut-plus', ''])('"%s" is unknown to the public', async (slug) => {
      const refusal = await api.refusal('query ($slug: String!) { partner(slug: $slug) { slug } }', { slug });
      expect(refusal).toEqual({ code: 'NOT_FOUND', message: `No partner "${slug}".` });
    });

    it('is found by a slug it had before, and tells the present one', async () => {
      const { partner } = await api.query('{ partner(slug: "university-of-murcia") { slug } }');
      expect(partner.slug).toBe('murcia');
    });

    it('that is drafted is not found by an old slug either, nor is its old slug told', async () => {
      expect((await api.refusal('{ partner(slug: "once-drafted") { slug } }')).code).toBe('NOT_FOUND');
      const { slugRedirects: told } = await api.query('{ slugRedirects { type from to } }');
      expect(told).toEqual([
        { type: 'Network', from: 'university-of-murcia', to: 'eut-plus' },
        { type: 'Partner', from: 'university-of-murcia', to: 'murcia' },
      ]);
    });

    it('is not mixed up with a record of another noun that once had the same', async () => {
      const { partner, network } = await api.query(
        '{ partner(slug: "university-of-murcia") { slug } network(slug: "university-of-murcia") { slug } }',
      );
      expect([partner.slug, network.slug]).toEqual(['murcia', 'eut-plus']);
      expect((await api.refusal('{ programme(slug: "university-of-murcia") { slug } }')).code).toBe('NOT_FOUND');
    });
  });

  describe('by global id', () => {
    it('is the record that its slug names, whatever its type', async () => {
      const { partner, network } = await api.query(
        '{ partner(slug: "murcia") { id } network(slug: "eut-plus") { id } }',
      );
      const { nodes } = await api.query(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Partner { countryCode } ... on Entity { slug } } }',
        { ids: [network.id, partner.id] },
      );
      expect(nodes).toEqual([
        { __typename: 'Network', id: network.id, slug: 'eut-plus' },
        { __typename: 'Partner', id: partner.id, slug: 'murcia', countryCode: 'ES' },
      ]);
      expect((await api.query('query ($id: ID!) { node(id: $id) { id } }', { id: partner.id })).node.id).toBe(
        partner.id,
      );
    });

    it('is null where there is nothing to be seen, in its place among others', async () => {
      const drafted = `partner_${ids.drafted}`;
      const murcia = `partner_${ids.murcia}`;
      const { nodes } = await api.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: [nobody, murcia, drafted, murcia],
      });
      expect(nodes).toEqual([null, { id: murcia }, null, { id: murcia }]);
      expect(await api.query(`{ node(id: "${drafted}") { id } }`)).toEqual({ node: null });
    });

    it('is null when the id belongs to another type than it says', async () => {
      expect(await api.query(`{ node(id: "network_${ids.murcia}") { id } }`)).toEqual({ node: null });
    });

    it.each(['', 'murcia', 'planet_00000000-0000-7000-8000-000000000000', 'partner_7', '{{}}'])(
      '"%s" is refused, being no id',
      async (id) => {
        const refusal = await api.refusal('query ($id: ID!) { node(id: $id) { id } }', { id });
        expect(refusal).toEqual({ code: 'BAD_USER_INPUT', message: `"${id}" is not an id of this API.` });
      },
    );

    it('is asked for a hundred at once, and no more', async () => {
      const ask = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
      expect((await api.query(ask, { ids: Array(100).fill(nobody) })).nodes).toHaveLength(100);
      expect(await api.refusal(ask, { ids: Array(101).fill(nobody) })).toEqual({
        code: 'BAD_USER_INPUT',
        message: 'A list has 101 items; at most 100 are allowed.',
      });
      expect(await api.query(ask, { ids: [] })).toEqual({ nodes: [] });
    });
  });
});
