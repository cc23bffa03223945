import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import type { World } from '../helpers/factories.ts';

const draft = { publicationStatus: 'draft' };

async function buildWorld(world: World) {
  await world.add('partners', 'upct', 'enu', { slug: 'secret', ...draft });
  await world.add(
    'organisational-units',
    { slug: 'office', partner: 'upct' },
    { slug: 'secret-office', partner: 'secret' },
  );
  await world.add('networks', {
    slug: 'eut-plus',
    members: [
      { partner: 'secret', role: 'coordinator' },
      { partner: 'upct', role: 'member' },
    ],
  });
  const person = { partner: 'upct', displayName: { en: 'Ada' }, email: 'ada@example.org', phone: '+34 1' };
  await world.add(
    'contacts',
    { slug: 'private', ...person },
    { slug: 'public', ...person, isNamePublic: true, isEmailPublic: true, isPhonePublic: true },
    { slug: 'only-email', ...person, isEmailPublic: true },
    { slug: 'of-secret', partner: 'secret', email: 'x@example.org', isEmailPublic: true },
  );
  await world.add(
    'projects',
    {
      slug: 'welcome',
      partners: [
        { partner: 'secret', role: 'coordinator' },
        { partner: 'upct', role: 'partner' },
      ],
      workPackages: [
        { slug: 'open-package', tasks: [{ slug: 'open-task' }, { slug: 'drafted-task', number: '1.2', ...draft }] },
        { slug: 'drafted-package', number: 2, ...draft, tasks: [{ slug: 'orphan-task', number: '2.1' }] },
      ],
      deliverables: [
        { slug: 'public-report', workPackage: 'drafted-package' },
        { slug: 'inner-report', isPublic: false },
      ],
    },
    {
      slug: 'drafted-project',
      ...draft,
      workPackages: [{ slug: 'orphan-package', publicationStatus: 'published' }],
      deliverables: [{ slug: 'orphan-report', publicationStatus: 'published' }],
    },
  );
  await world.add(
    'agreements',
    {
      slug: 'open-agreement',
      legalTemplate: 'Template 7',
      parties: [{ partner: 'upct' }, { partner: 'enu' }, { partner: 'secret' }],
      mobilityTerms: [
        { slug: 'open-term', sendingPartner: 'upct', receivingPartner: 'enu' },
        { slug: 'term-to-secret', sendingPartner: 'upct', receivingPartner: 'secret' },
      ],
    },
    {
      slug: 'drafted-agreement',
      ...draft,
      parties: [{ partner: 'upct' }, { partner: 'enu' }],
      mobilityTerms: [
        { slug: 'orphan-term', publicationStatus: 'published', sendingPartner: 'upct', receivingPartner: 'enu' },
      ],
    },
  );
  await world.add('events', {
    slug: 'fair',
    project: 'drafted-project',
    partners: [
      { partner: 'secret', role: 'host' },
      { partner: 'upct', role: 'participant' },
    ],
  });
  await world.add(
    'documents',
    { slug: 'report', deliverables: ['public-report', 'inner-report'], partners: ['secret', 'upct'] },
    { slug: 'drafted-document', ...draft, deliverables: ['public-report'] },
  );
}

describeOnEachEngine('the public', (given) => {
  const api = apiOver(given, buildWorld);
  const slugs = async (field: string): Promise<string[]> => {
    const data = await api.query(`{ ${field} { nodes { slug } totalCount } }`);
    expect(data[field].totalCount).toBe(data[field].nodes.length);
    return data[field].nodes.map(({ slug }: { slug: string }) => slug).toSorted();
  };

  describe('of a contact', () => {
    it('sees what the contact shows, and no more', async () => {
      const { contacts } = await api.query(
        '{ contacts { nodes { slug displayName { value } label { value } translations email phone } } }',
      );
      const hidden = { displayName: null, label: null, translations: [], phone: null };
      expect(contacts.nodes.toSorted((a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1))).toEqual(
        [
          { slug: 'only-email', ...hidden, email: 'ada@example.org' },
          { slug: 'private', ...hidden, email: null },
          {
            slug: 'public',
            displayName: { value: 'Ada' },
            label: { value: 'Ada' },
            translations: ['EN'],
            email: 'ada@example.org',
            phone: '+34 1',
          },
        ],
      );
    });

    it('cannot tell by the order what its name is', async () => {
      const { contacts } = await api.query('{ contacts(orderBy: { field: NAME }) { nodes { slug } } }');
      expect(contacts.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(['public', 'only-email', 'private']);
    });
  });

  describe('of a deliverable that is not public', () => {
    it('sees nothing, in lists and by its slug', async () => {
      expect(await slugs('deliverables')).toEqual(['public-report']);
      expect((await api.refusal('{ deliverable(slug: "inner-report") { slug } }')).code).toBe('NOT_FOUND');
    });

    it('sees nothing through what is tied to it, nor in counts', async () => {
      const { document, project } = await api.query(`{
        document(slug: "report") { deliverables { slug } }
        project(slug: "welcome") { deliverables { totalCount nodes { slug } facets(by: STATUS) { count } } }
      }`);
      expect(document.deliverables).toEqual([{ slug: 'public-report' }]);
      expect(project.deliverables).toEqual({
        totalCount: 1,
        nodes: [{ slug: 'public-report' }],
        facets: [{ count: 1 }],
      });
    });

    it('does not learn of it by a slug it once had', async () => {
      await given.database.run(
        `insert into slug_redirects (id, noun, from_slug, record_id)
         select gen_random_uuid(), 'Deliverable', 'was-' || slug, id from deliverables`,
        [],
      );
      const { slugRedirects } = await api.query('{ slugRedirects { from to } }');
      expect(slugRedirects).toEqual([{ from: 'was-public-report', to: 'public-report' }]);
    });
  });

  describe('of what belongs to a record that is not published', () => {
    it.each([
      ['organisationalUnits', ['office']],
      ['contacts', ['only-email', 'private', 'public']],
      ['workPackages', ['open-package']],
      ['tasks', ['open-task']],
      ['mobilityTerms', ['open-term']],
      ['agreements', ['open-agreement']],
      ['documents', ['report']],
      ['events', ['fair']],
    ])('sees nothing in %s', async (field, expected) => {
      expect(await slugs(field)).toEqual(expected);
    });

    it.each([
      ['organisationalUnit', 'secret-office'],
      ['workPackage', 'orphan-package'],
      ['task', 'orphan-task'],
      ['mobilityTerm', 'orphan-term'],
      ['deliverable', 'orphan-report'],
      ['mobilityTerm', 'term-to-secret'],
    ])('does not find the %s "%s" by its slug', async (field, slug) => {
      expect((await api.refusal(`{ ${field}(slug: "${slug}") { slug } }`)).code).toBe('NOT_FOUND');
    });

    it('does not see a tie to it', async () => {
      const data = await api.query(`{
        network(slug: "eut-plus") { members { role partner { slug } } }
        project(slug: "welcome") { partners { role partner { slug } } workPackages { nodes { slug tasks { slug } } } }
        agreement(slug: "open-agreement") { parties { partner { slug } } mobilityTerms { nodes { slug } totalCount } }
        event(slug: "fair") { partners { role partner { slug } } project { slug } }
        document(slug: "report") { partners { slug } }
        deliverable(slug: "public-report") { workPackage { slug } documents { nodes { slug } } }
      }`);
      const upct = { partner: { slug: 'upct' } };
      expect(data).toEqual({
        network: { members: [{ role: 'MEMBER', ...upct }] },
        project: {
          partners: [{ role: 'PARTNER', ...upct }],
          workPackages: { nodes: [{ slug: 'open-package', tasks: [{ slug: 'open-task' }] }] },
        },
        agreement: {
          parties: [upct, { partner: { slug: 'enu' } }],
          mobilityTerms: { nodes: [{ slug: 'open-term' }], totalCount: 1 },
        },
        event: { partners: [{ role: 'PARTICIPANT', ...upct }], project: null },
        document: { partners: [{ slug: 'upct' }] },
        deliverable: { workPackage: null, documents: { nodes: [{ slug: 'report' }] } },
      });
    });

    it.each(['secret', 'drafted', 'orphan'])('does not find it by searching for "%s", nor count it', async (word) => {
      const { search } = await api.query(`{ search(query: "${word}") { totalCount nodes { slug } } }`);
      expect(search).toEqual({ totalCount: 0, nodes: [] });
    });
  });

  it('cannot ask for what is kept for members', async () => {
    const { errors } = await api.ask('{ agreement(slug: "open-agreement") { stage publicationStatus } }');
    expect(errors?.map(({ message }) => /"(\w+)" on type "Agreement"/.exec(message)?.[1])).toEqual([
      'stage',
      'publicationStatus',
    ]);
  });

  it('sees a record at once when it is published, and no more when it is archived', async () => {
    const publish = (status: string) =>
      given.database.run(`update partners set publication_status = $1 where slug = 'secret'`, [status]);
    await publish('published');
    expect(
      (await api.query('{ organisationalUnit(slug: "secret-office") { partner { slug } } }')).organisationalUnit,
    ).toEqual({
      partner: { slug: 'secret' },
    });
    await publish('archived');
    expect((await api.refusal('{ organisationalUnit(slug: "secret-office") { slug } }')).code).toBe('NOT_FOUND');
  });
});
