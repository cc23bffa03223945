import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('What one may not do', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add(
      'partners',
      { slug: 'ours', name: { en: 'Our University' } },
      { slug: 'theirs', name: { en: 'Their University' } },
    );
    desk = await openDesk(given.database);
    await desk.add('tom', { role: 'translator', locales: ['fr'] });
    await desk.add('pia', { role: 'partner_editor', partner: 'ours' });
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const enter = async (who: string, record?: string) => {
    const { page, context } = await desk.enter(who, '/records/partner');
    await page.getByRole('link', { name: 'Our University' }).waitFor();
    if (record !== undefined) {
      await page.getByRole('link', { name: record }).click();
      await page.getByLabel('Name, English').waitFor();
    }
    const more = async () => {
      await page.locator('summary', { hasText: 'More' }).click();
      return page.locator('.more li').allTextContents();
    };
    return { page, context, more };
  };

  it('a translator does not find in a list: no boxes to tick, nothing new, no sheets', async () => {
    const { page, context } = await enter('tom');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('link', { name: /New record|This list as/ }).count()).toBe(0);
    expect(await listViolations(page)).toEqual([]);
    const editors = await enter('ada');
    expect(await editors.page.getByRole('checkbox').count()).toBe(3);
    await editors.page.getByRole('link', { name: 'New record' }).waitFor();
    await Promise.all([context.close(), editors.context.close()]);
  });

  it('a translator does not find at a record', async () => {
    const { page, context, more } = await enter('tom', 'Our University');
    expect(await more()).toEqual(['Where it is used']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Publish …' }).click();
    await page.getByRole('button', { name: 'Publish now' }).waitFor();
    expect(await page.getByText('Publish or archive later').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { name: /Revision 1/ }).waitFor();
    await context.close();
  });

  it('an editor of a partner is told at the record of another, with who may', async () => {
    const other = await enter('pia', 'Their University');
    await other.page
      .getByText('Only administrators, editors, and editors of its partner may prepare changes to this Partner.')
      .waitFor();
    expect(await other.page.getByRole('button', { name: /Publish|Preview/ }).count()).toBe(0);
    expect(await other.more()).toEqual(['Where it is used', 'Duplicate']);
    expect(await listViolations(other.page)).toEqual([]);
    await other.context.close();
  });

  it('leaves everything at a record of one’s own', async () => {
    const { page, context, more } = await enter('pia', 'Our University');
    expect(await more()).toEqual(['Where it is used', 'Duplicate', 'Verified today', 'Archive']);
    expect(await page.getByRole('button', { name: /Publish|Preview/ }).count()).toBe(2);
    expect(await page.getByText('Only administrators').count()).toBe(0);
    await context.close();
  });
});
