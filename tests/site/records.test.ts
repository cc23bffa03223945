import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, getPage, localisedPages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { listTexts } from '../helpers/page-texts.ts';
import { addressOf } from '../helpers/record-address.ts';
import { site } from '../helpers/site-files.ts';
import { readTranslations } from '../helpers/translations.ts';

const messages = readTranslations<Record<string, string>>('messages');
const { records, welcome } = site.facts;

const mainText = ({ document }: BuiltPage): string => document.querySelector('main')?.text ?? '';
const pagesOf = (record: (typeof records)[number]): [Locale, BuiltPage][] =>
  locale.values.map((own) => [own, getPage(addressOf(record, own))]);

describe('the page of a record', () => {
  it('says that a demonstration record is one, and never of a real one', () => {
    const problems = records.flatMap((record) =>
      pagesOf(record)
        .filter(
          ([own, page]) =>
            mainText(page).includes(messages[own]['common.demonstrationText'] ?? '?') !== record.isDemonstration,
        )
        .map(([, { path }]) => path),
    );
    expect(records.filter(({ isDemonstration }) => isDemonstration).length).toBeGreaterThan(50);
    expectNoProblems(problems);
  });

  it('says where dates are not recorded', () => {
    const undated = records.filter(({ isDated }) => isDated === false);
    const problems = undated.flatMap((record) =>
      pagesOf(record)
        .filter(([own, page]) => !mainText(page).includes(messages[own]['common.notRecorded'] ?? '?'))
        .map(([, { path }]) => path),
    );
    expect(undated.length).toBeGreaterThan(0);
    expectNoProblems(problems);
  });

  it('is reached from other pages of its language than the site map', () => {
    const others = localisedPages.filter(({ path }) => !path.endsWith('/site-map/'));
    const linked = new Set(
      others.flatMap(({ path, document }) =>
        document
          .querySelectorAll('main a[href]')
          .map((link) => link.getAttribute('href'))
          .filter((href) => href !== path),
      ),
    );
    const problems = records.flatMap(pagesOf).filter(([, { path }]) => !linked.has(path));
    expectNoProblems(problems.map(([, { path }]) => path));
  });
});

describe.each(locale.values)('the page of WELCOME in "%s"', (own) => {
  const page = getPage(`/${own}/projects/welcome/`);
  const hrefs = page.document.querySelectorAll('main a[href]').map((link) => link.getAttribute('href'));

  it('leads to its eight work packages', () => {
    expect(welcome.workPackages).toHaveLength(8);
    for (const { slug } of welcome.workPackages) expect(hrefs).toContain(`/${own}/projects/welcome/${slug}/`);
  });

  it('shows every task, by its number, and leads to it', () => {
    const text = mainText(page);
    for (const { slug, tasks } of welcome.workPackages) {
      expect(tasks.length).toBeGreaterThan(0);
      for (const task of tasks) {
        expect(text).toContain(task.number);
        expect(hrefs).toContain(`/${own}/projects/welcome/${slug}/#${task.slug}`);
      }
    }
  });

  it('has what each task is called on the page of its work package', () => {
    for (const { slug, tasks } of welcome.workPackages) {
      const text = mainText(getPage(`/en/projects/welcome/${slug}/`));
      for (const { title } of tasks) expect(text).toContain(title);
    }
  });
});

describe('names and letters', () => {
  it.each(locale.values)('TalTech is also found by the short name that it had, in "%s"', (own) => {
    expect(mainText(getPage(`/${own}/partners/taltech/`))).toMatch(/\bTTU\b/);
  });

  it('Kazakh pages are in Kazakh, Chinese pages in Chinese', () => {
    const share = (own: Locale, letters: RegExp) => {
      const text = localisedPages
        .filter((page) => page.locale === own && !page.isHidden)
        .flatMap((page) => listTexts(page).filter(({ lang }) => lang === own))
        .map(({ text: it }) => it)
        .join('');
      return (text.match(letters)?.length ?? 0) / (text.match(/\p{L}/gu)?.length ?? 1);
    };
    expect(share('kk', /[әғқңөұүһі]/giu)).toBeGreaterThan(0.05);
    expect(share('ru', /[әғқңөұүһі]/giu)).toBeLessThan(0.01);
    expect(share('zh', /\p{Script=Han}/gu)).toBeGreaterThan(0.4);
  });

  it('a name that is read otherwise than the page is marked with its language', () => {
    const tongji = getPage('/en/partners/tongji/').document.querySelector('main [lang="zh"]');
    const karaganda = getPage('/en/partners/karaganda-medical-university/').document.querySelector('main [lang="kk"]');
    expect(tongji?.text).toContain('同济');
    expect(karaganda?.text).toMatch(/Қарағанды/);
  });
});
