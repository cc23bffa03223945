import { beforeAll, expect, it } from 'vitest';
import { administrator, askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addAccount } from '../helpers/people.ts';

describeOnAnyEngine('who changed something', (given) => {
  let event: string;
  const people: Record<string, string> = {};
  const historyOf = async (viewer = editor): Promise<Record<string, { id: string; name: string }>> => {
    const { revisions } = await askAs(given.database, viewer).query(
      `{ revisions(id: "${event}") { reason editor { id name } } }`,
    );
    return Object.fromEntries(
      revisions.map((one: { reason: string; editor: { name: string } }) => [one.reason, one.editor]),
    );
  };

  beforeAll(async () => {
    await createWorld(given.database).add('events', { slug: 'open-day', title: { en: 'Open day' } });
    const found = await askAs(given.database, editor).query('{ records(type: "Event") { nodes { id } } }');
    event = found.records.nodes[0].id;
    for (const name of ['mia', 'tom', 'leaver']) {
      people[name] = await addAccount(given.database, `${name}@example.org`, { role: 'editor' });
    }
    await given.database.run(`update users set name = 'tom@example.org' where email = 'tom@example.org'`, []);
    for (const [index, [name, id]] of Object.entries(people).entries()) {
      await askAs(given.database, viewerWith(id, { role: 'editor' })).query(
        `mutation { updateEvent(input: {
          id: "${event}", revision: ${index + 1}, values: {capacity: ${10 + index}}, reason: "${name}"
        }) { userErrors { message } } }`,
      );
    }
    await given.database.run('delete from users where id::text = $1', [people.leaver]);
  });

  it('is called by the name of the account, and by a neutral word once that is gone', async () => {
    const names = await historyOf();
    expect(names.mia).toEqual({ id: people.mia, name: 'mia' });
    expect(names.leaver).toEqual({ id: people.leaver, name: 'Former account' });
  });

  it('is called by no address, but to those who manage people', async () => {
    expect((await historyOf()).tom?.name).toBe('tom');
    expect((await historyOf(administrator)).tom?.name).toBe('tom@example.org');
  });

  it('is a program where a program did it', async () => {
    const names = await historyOf();
    expect(names['Content set "test"']).toEqual({ id: 'import', name: 'import' });
  });
});
