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
    await world.add('events', { slug: 'spring', title: { en: 'Spring meeting' }, startsOn: '2026-03-20' });
    await world.add('agreements', {
      slug: 'exchange',
      title: { en: 'Exchange of students' },
      kind: 'inter_institutional',
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

  it('4: is told that 29 March 2026 at 03:30 does not exist in Bucharest', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Spring meeting' }).click();
    const acts = countActs(page);
    await acts.write(page.getByLabel('Starts on'), '2026-03-29');
    await acts.write(page.getByLabel('Start time'), '03:30');
    await acts.write(page.getByLabel('Time zone', { exact: true }), 'Bucharest');
    await acts.click(page.getByRole('option', { name: 'Europe/Bucharest' }));
    const told =
      'This time does not exist in Europe/Bucharest: the clocks jump over it. The next one that exists is 04:00.';
    await page.getByText(told).waitFor();
    expect(noteTask({ number: 4, name: 'An hour that does not exist', target: 5 }, acts.count)).toBe(3);
    await page.getByText(/Draft saved/).waitFor();
    await page.reload();
    await page.getByText(told).waitFor();
    expect(await page.getByLabel('Start time').inputValue()).toBe('03:30');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/stop.* this from being published/).waitFor();
    expect(await page.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    await context.close();
  });

  it('10: checks an agreement, keeps an odd code, and verifies twelve partners', async () => {
    const { page, context } = await desk.enter('ada', '/records/agreement');
    await page.getByRole('link', { name: 'Exchange of students' }).click();
    const acts = countActs(page);
    await acts.write(page.getByLabel('Valid to'), '2026-09-01');
    await acts.press('Control+Enter');
    const panel = page.getByRole('dialog', { name: 'Publish' });
    const problem = panel
      .getByRole('link')
      .or(panel.getByRole('button', { name: /Valid/ }))
      .first();
    await acts.click(problem);
    await page.locator('.field .problem').first().waitFor();
    await page.screenshot({ path: '/tmp/story-10.png' });
    await acts.write(page.getByLabel('Valid to'), '2029-09-01');
    await acts.press('Control+Enter');
    await acts.click(page.getByRole('button', { name: 'Publish now' }));
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await acts.press('Escape');

    await acts.press('Control+K');
    await page.getByRole('dialog', { name: 'Find a record' }).waitFor();
    await acts.type('partner 10');
    await acts.click(page.getByRole('option', { name: /Partner 10/ }));
    await acts.click(page.getByRole('button', { name: 'Add: Identifiers' }));
    const row = page.getByRole('group', { name: 'Identifiers 1' });
    await page.screenshot({ path: '/tmp/story-10b.png', fullPage: true });
    await acts.choose(row.getByLabel('Scheme'), 'ERASMUS');
    await acts.write(row.getByLabel('Value'), 'E  MALAGA01');
    await row.getByText(/It is kept exactly as you wrote it/).waitFor();
    await acts.press('Control+Enter');
    await acts.click(page.getByRole('button', { name: 'Publish now' }));
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await acts.press('Escape');
    expect(noteTask({ number: 10, name: 'An agreement, codes and twelve partners', target: 20 }, acts.count)).toBe(2);
    await context.close();
  });
});
