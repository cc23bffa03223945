import { afterAll, beforeAll, expect, it } from 'vitest';
import { countActs, noteTask, printTasks } from '../helpers/count-acts.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('The tasks that know the domain', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', ...Array.from({ length: 12 }, (_, index) => `partner-${index + 10}`));
    await world.add('events', {
      slug: 'spring',
      title: { en: 'Spring meeting' },
      startsOn: '2026-03-20',
      timeZone: 'Europe/Bucharest',
    });
    await world.add('agreements', {
      slug: 'exchange',
      title: { en: 'Exchange of students' },
      kind: 'erasmus_iia',
      validFrom: '2027-09-01',
      parties: [{ partner: 'partner-10' }, { partner: 'partner-11' }],
      mobilityTerms: [{ slug: 'exchange-out', sendingPartner: 'partner-10', receivingPartner: 'partner-11' }],
    });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(async () => {
    printTasks();
    await desk?.close();
  });

  const startOf = async (slug: string): Promise<string> => {
    const body = JSON.stringify({ query: `{ event(slug: "${slug}") { startsAt } }` });
    const headers = { 'content-type': 'application/json' };
    const answer = await (await fetch(`${desk.url}/graphql`, { method: 'POST', headers, body })).json();
    return (answer as { data: { event: { startsAt: string } } }).data.event.startsAt;
  };

  it('4: is told that 29 March 2026 at 03:30 does not exist in Bucharest, and takes an hour that does', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Spring meeting' }).click();
    const acts = countActs(page);
    await acts.write(page.getByLabel('Starts on'), '2026-03-29');
    await acts.write(page.getByLabel('Starts at'), '03:30');
    const told =
      'This time does not exist in Europe/Bucharest: the clocks jump over it. The next one that exists is 04:00.';
    await page.getByText(told).waitFor();
    await page.getByText(/Draft saved/).waitFor();
    expect(await page.getByLabel('Starts at').inputValue()).toBe('03:30');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('dialog', { name: 'Publish' })
      .getByText(/jump over 03:30, to 04:00/)
      .waitFor();
    await page.keyboard.press('Escape');
    await acts.click(page.getByRole('button', { name: 'Take 04:00' }));
    expect(await page.getByLabel('Starts at').inputValue()).toBe('04:00');
    await acts.press('Control+Enter');
    await acts.click(page.getByRole('button', { name: 'Publish now' }));
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    expect(noteTask({ number: 4, name: 'An hour that does not exist', target: 5 }, acts.count)).toBe(3);
    expect(await startOf('spring')).toBe('2026-03-29T01:00:00.000Z');

    await page.keyboard.press('Escape');
    await page.getByLabel('Starts on').fill('2026-10-25');
    await page.getByLabel('Starts at').fill('03:30');
    await page.getByText('twice, with +03:00 and with +02:00. Calendars take the second').waitFor();
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    expect(await startOf('spring')).toBe('2026-10-25T01:30:00.000Z');
    await context.close();
  });

  const verifiedDays = async () => {
    const rows = await given.database.run<{ day: string | null }>(
      `select to_char(verified_on, 'YYYY-MM-DD') as day from partners where slug like 'partner-%'`,
      [],
    );
    return rows.map(({ day }) => day);
  };

  it('10: checks an agreement, keeps an odd code, and verifies twelve partners', async () => {
    const { page, context } = await desk.enter('ada', '/records/agreement');
    await page.getByRole('link', { name: 'Exchange of students' }).click();
    const acts = countActs(page);
    const publish = async () => {
      await acts.press('Control+Enter');
      await acts.click(page.getByRole('button', { name: 'Publish now' }));
      await page.getByRole('heading', { name: 'Published' }).waitFor();
    };
    await acts.write(page.getByLabel('Valid until'), '2026-09-01');
    await page.locator('.field .problem').filter({ hasText: 'must not be before' }).waitFor();
    await acts.write(page.getByLabel('Valid until'), '2029-09-01');
    await publish();

    await acts.click(page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Mobility options' }));
    await acts.click(page.getByRole('rowheader').getByRole('link'));
    await acts.click(page.getByRole('combobox', { name: 'Code or name of a field of study' }));
    for (const name of ['0613', '0715']) {
      await acts.type(name);
      await acts.press('Enter');
      await page.getByRole('listitem').filter({ hasText: name }).waitFor();
    }
    await publish();

    await acts.press('Control+K');
    await page.getByRole('dialog', { name: 'Find a record' }).waitFor();
    await acts.type('partner 10');
    await acts.click(page.getByRole('option', { name: /Partner 10/ }));
    await acts.click(page.getByRole('button', { name: 'Add: Identifiers' }));
    const row = page.getByRole('group', { name: 'Identifiers 1' });
    await row.getByLabel('Value').and(page.locator(':focus')).waitFor();
    await acts.type('E  MALAGA01');
    await publish();
    expect(await row.getByLabel('Scheme').inputValue()).toBe('ERASMUS');
    expect(await row.getByLabel('Value').inputValue()).toBe('E  MALAGA01');

    await acts.click(page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Partners' }));
    await acts.click(page.getByLabel('Select all on this page'));
    await acts.click(page.getByRole('button', { name: 'Verified today' }));
    await page.getByText('12 records were changed.').waitFor();
    expect(await verifiedDays()).toEqual(Array(12).fill(Temporal.Now.plainDateISO('UTC').toString()));
    await acts.click(page.getByRole('button', { name: 'Undo' }));
    await page.getByText('12 records are as they were before.').waitFor();
    expect(await verifiedDays()).toEqual(Array(12).fill(null));
    const task = { number: 10, name: 'An agreement, an odd code and twelve partners', target: 20 };
    expect(noteTask(task, acts.count)).toBe(3);
    await context.close();
  });
});
