import { beforeAll, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { administrator, askAs } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

const result = 'userErrors { field code message } record { id revision slug }';

describeOnEachEngine('links of texts to records', (given) => {
  let article: string;
  const ask = (source: string, variables?: Record<string, unknown>): Promise<Json> =>
    askAs(given.database, administrator).query(source, variables);
  const act = async (name: string, input: string): Promise<Json> =>
    (await ask(`mutation { answer: ${name}(input: {${input}}) { ${result} } }`)).answer;
  const change = async (type: string, id: string, values: object): Promise<Json> => {
    const { record } = await ask(`{ record(id: "${id}") { revision } }`);
    const input = { id, revision: record.revision, values };
    const name = `update${type}`;
    const source = `mutation ($input: Update${type}Input!) { answer: ${name}(input: $input) { ${result} } }`;
    return (await ask(source, { input })).answer;
  };
  const write = (text: string, language = 'en') => change('Article', article, { body: { [language]: text } });
  const idOf = async (type: string, slug: string): Promise<string> =>
    (await ask(`{ records(type: "${type}", where: [{field: "slug", anyOf: ["${slug}"]}]) { nodes { id } } }`)).records
      .nodes[0].id;

  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', 'upct', 'gone');
    await world.add('country-profiles', { slug: 'spain', countryCode: 'ES' });
    await world.add('projects', 'bridges');
    await world.add('work-packages', { slug: 'wp-1', project: 'bridges' });
    await world.add('articles', { slug: 'news', title: { en: 'News' }, body: { en: 'Nothing.' } });
    article = await idOf('Article', 'news');
    await act('archivePartner', `id: "${await idOf('Partner', 'gone')}"`);
  });

  it('are published when each leads to a record that the public sees', async () => {
    const text =
      'See [UPCT](portolan:partner/upct), [Spain](portolan:country/es), <portolan:workPackage/bridges/wp-1> and [this](portolan:article/news).';
    expect((await write(text)).userErrors).toEqual([]);
  });

  it.each([
    ['of a slug that nobody has', 'portolan:event/none', 'no published Event is there'],
    ['of a record that is not public any more', 'portolan:partner/gone', 'no published Partner is there'],
    ['of a work package without its project', 'portolan:workPackage/wp-1', 'which is no address of a record'],
    ['of a type that has no page', 'portolan:contact/ana', 'which is no address of a record'],
  ])('are told at their field: %s', async (_, address, sentence) => {
    const { userErrors } = await write(`Voir [ceci](${address}).`, 'fr');
    expect(userErrors).toEqual([
      { field: ['body', 'fr'], code: 'UNKNOWN_REFERENCE', message: expect.stringContaining(sentence) },
    ]);
    expect(userErrors[0].message).toContain(`"body.fr" links to "${address}"`);
  });

  it('go on leading to a record that got another slug', async () => {
    expect((await write('By [UPCT](portolan:partner/upct).')).userErrors).toEqual([]);
    const moved = await change('Partner', await idOf('Partner', 'upct'), { slug: 'cartagena' });
    expect(moved.record.slug).toBe('cartagena');
    expect((await write('By [UPCT](portolan:partner/upct) itself.')).userErrors).toEqual([]);
  });

  it('keep what they lead to from being archived, and are told where it is used', async () => {
    const bridges = await idOf('Project', 'bridges');
    expect((await write('In [Bridges](portolan:project/bridges).')).userErrors).toEqual([]);
    const { usedBy } = await ask(`{ usedBy(id: "${bridges}") { type label fields } }`);
    expect(usedBy).toContainEqual({ type: 'Article', label: 'News', fields: ['body'] });
    expect((await act('archiveProject', `id: "${bridges}"`)).userErrors).toContainEqual({
      field: [],
      code: 'STILL_USED',
      message: 'The Article "News" names it in "body".',
    });
  });

  it('are not taken for those of a record whose address begins the same', async () => {
    await createWorld(given.database).add('projects', 'bridges-2', 'tunnels');
    expect((await write('In [Bridges 2](portolan:project/bridges-2).')).userErrors).toEqual([]);
    const { usedBy } = await ask(`{ usedBy(id: "${await idOf('Project', 'bridges')}") { type } }`);
    expect(usedBy).not.toContainEqual({ type: 'Article' });
  });
});
