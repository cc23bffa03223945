import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('In the language of the desk it says', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('events', { slug: 'fair', title: { en: 'Fair' }, startsOn: '2027-05-05', timeZone: 'UTC' });
    await world.add('partners', { slug: 'theirs', name: { en: 'Their University' } }, 'ours');
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('pia', { role: 'partner_editor', partner: 'ours' });
  });
  afterAll(() => desk?.close());

  const speak = (language: string) => `localStorage.setItem('portolan.desk.language', '${language}')`;

  it('which rule of the database stops a publication, with fields as the form calls them', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.evaluate(speak('ru'));
    await page.reload();
    await page.getByRole('link', { name: 'Fair' }).click();
    await page.locator('#field-endsOn').fill('2027-05-01');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Публикация' });
    await dialog.getByText('«Заканчивается» не может быть раньше, чем «Начинается».').waitFor();
    await context.close();
  });

  it('that a password is wrong', async () => {
    const { page, context } = await desk.visit('/');
    await page.evaluate(speak('zh'));
    await page.reload();
    await page.locator('input[type=email]').fill('ada@example.org');
    await page.locator('input[type=password]').fill('a wrong one');
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').getByText('电子邮件地址或密码错误。').waitFor();
    await context.close();
  });

  it('who may do what one may not', async () => {
    const { page, context } = await desk.enter('pia', '/records/partner');
    await page.evaluate(speak('kk'));
    await page.reload();
    await page.getByRole('link', { name: 'Their University' }).click();
    await page.getByText(/Мұнда өзгерістерді тек әкімшілер.+оның серіктесінің редакторлары дайындай алады\./).waitFor();
    expect(await page.locator('.who-may').getAttribute('lang')).toBeNull();
    await context.close();
  });
});
