import { formatDateRange } from '../../site/src/i18n/dates.ts';
import { formatDuration } from '../../site/src/i18n/duration.ts';
import { countryName, formatList, formatMoney } from '../../site/src/i18n/format.ts';
import { t } from '../../site/src/i18n/translate.ts';
import { drawConsortium, drawMark } from './chart.mjs';
import { escapeHtml, toHtml } from './escape-html.mjs';
import { styles } from './styles.mjs';
import words from './words.json' with { type: 'json' };

const licence = 'CC BY 4.0';
const bullet = /^[-*]\s+/;

/** The leaflet of a project as one HTML document of two A4 pages. */
export function writePages(project, locale) {
  const say = (key, values = {}) =>
    escapeHtml(words[locale][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name])));
  const text = (localized) => (localized === null ? '' : toHtml(localized, locale));
  const title = `${project.acronym}: ${project.title.value}`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${styles}</style></head>
<body>
<main>
<section class="sheet sheet--front">
  ${drawConsortium(project.partners, words[locale].chart)}
  <header>
    <p class="kicker">${text(project.fundingLabel)}</p>
    <h1>${escapeHtml(project.acronym)}</h1>
    <p class="subtitle">${text(project.title)}</p>
  </header>
  <ul class="counts" role="list">${listCounts(project, locale)}</ul>
  <div class="spread">
    <p class="lead">${text(project.summary)}</p>
    <section>
      <h2>${say('aims')}</h2>
      <ol class="aims">${listAims(project)
        .map((aim) => `<li>${escapeHtml(aim)}</li>`)
        .join('')}</ol>
    </section>
  </div>
  <section class="facts">
    <h2>${say('facts')}</h2>
    <dl>${writeFacts()}</dl>
  </section>
</section>
<section class="sheet sheet--back">
  <section class="grows">
    <h2>${say('work')}</h2>
    <ol class="work" role="list">${project.workPackages.nodes.map(writeWorkPackage).join('')}</ol>
  </section>
  <section>
    <h2>${say('partners')}</h2>
    <div class="partners">${writePartners()}</div>
  </section>
  <footer>
    <p class="mark">${drawMark()} ${escapeHtml(project.portal)}</p>
    <p>${say('imprint', project)} ${say('credits', { attribution: attribution(), licence })}</p>
  </footer>
</section>
</main>
</body>
</html>`;

  function writeWorkPackage({ number, title, summary, partners }) {
    const names = partners.map(({ partner }) => partner.shortName ?? partner.name.value);
    const responsible = say('responsible', { partners: formatList(locale, names) });
    return `<li><p class="number">${number}</p><div><h3>${text(title)}</h3><p>${text(summary)}</p>
      ${names.length === 0 ? '' : `<p class="soft">${responsible}</p>`}</div></li>`;
  }

  function writePartners() {
    const countries = Map.groupBy(project.partners, ({ partner }) => partner.countryCode);
    const write = ({ role, partner: { shortName, name, city } }) => {
      const notes = [
        ...(city === null ? [] : [text(city)]),
        ...(role === 'COORDINATOR' ? [`<strong>${say('coordinator')}</strong>`] : []),
      ].join(' · ');
      return `<li><span class="name">${text(name)}</span> <span class="soft">${escapeHtml(shortName ?? '')} · ${notes}</span></li>`;
    };
    return [...countries]
      .map(
        ([code, members]) => `<div class="country"><h3>${escapeHtml(countryName(locale, code))}</h3>
        <ul role="list">${members.map(write).join('')}</ul></div>`,
      )
      .join('');
  }

  function writeFacts() {
    const { reference, fundingLabel, action, callYear, startsOn, endsOn, budget, budgetNote, website } = project;
    const period = startsOn === null ? null : escapeHtml(formatDateRange(locale, startsOn, endsOn));
    const money = budget === null ? null : escapeHtml(formatMoney(locale, budget));
    const link = website === null ? null : `<a href="${escapeHtml(website)}">${escapeHtml(new URL(website).host)}</a>`;
    const facts = [
      [t(locale, 'field.reference'), reference === null ? null : escapeHtml(reference)],
      [t(locale, 'field.funding'), fundingLabel === null ? null : text(fundingLabel)],
      [t(locale, 'project.action'), action === null ? null : text(action)],
      [t(locale, 'project.callYear'), callYear],
      [t(locale, 'field.period'), period],
      [t(locale, 'field.budget'), money === null ? null : `${money}<br><small>${text(budgetNote)}</small>`],
      [t(locale, 'field.website'), link],
    ];
    return facts
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${value}</dd></div>`)
      .join('');
  }

  function attribution() {
    const given = project.partners.map(({ partner }) => partner.coordinates?.attribution).filter(Boolean);
    return formatList(locale, [...new Set(given)]);
  }
}

/** The aims as the record lists them: one line of Markdown each. */
const listAims = ({ objectives }) =>
  (objectives?.value ?? '')
    .split('\n')
    .filter((line) => bullet.test(line))
    .map((line) => line.replace(bullet, '').replace(/[.。]$/, ''));

/** How many partners, countries, work packages and months, each number apart from its word. */
function listCounts({ partners, workPackages, startsOn, endsOn }, locale) {
  const countries = new Set(partners.map(({ partner }) => partner.countryCode));
  const texts = [
    t(locale, 'count.partners', { count: partners.length }),
    t(locale, 'count.countries', { count: countries.size }),
    t(locale, 'count.workPackages', { count: workPackages.nodes.length }),
    ...(startsOn === null || endsOn === null ? [] : [formatDuration(locale, countMonths(startsOn, endsOn), 'MONTHS')]),
  ];
  return texts
    .map((text) => {
      const [, number, word] = /^(\d+)\s*(.*)$/s.exec(text) ?? [undefined, '', text];
      return `<li><strong>${number}</strong> ${escapeHtml(word)}</li>`;
    })
    .join('');
}

const countMonths = (first, last) =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last).add({ days: 1 }), { largestUnit: 'months' })
    .months;
