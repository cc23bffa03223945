import type { ExchangeTerm } from '../../exchange/list-terms.ts';
import { capitalise, formatList, formatNumber, languageName } from '../../i18n/format.ts';
import { label } from '../../i18n/label.ts';
import type { Locale } from '../../i18n/locales.ts';
import { t } from '../../i18n/translate.ts';

interface TermFact {
  readonly label: string;
  /** Null where nobody has recorded it. */
  readonly value: string | null;
  /** Whether the value says by itself what it is. */
  readonly isPlain?: boolean;
}

/** What a term allows, as short facts in the order in which readers choose by them. */
export function listTermFacts(locale: Locale, term: ExchangeTerm): TermFact[] {
  const { iscedFields, eqfLevels, mobilitiesPerYear, monthsPerYear, daysPerYear, language, cefrLevel } = term;
  const fields = iscedFields.map((field) => label(locale, 'iscedField', field));
  const levels = eqfLevels.map((level) => label(locale, 'eqfLevel', String(level)));
  // Staff are at no level of study, so that to say "every level" of them would puzzle.
  const isForStaff = term.mobilityType.startsWith('STAFF');
  const years = [...new Set([term.firstAcademicYear, term.lastAcademicYear])].filter((year) => year !== null);
  const places =
    mobilitiesPerYear === null ? t(locale, 'whereCanIGo.notYetDefined') : formatNumber(locale, mobilitiesPerYear);
  const spoken = language === null ? null : [capitalise(locale, languageName(locale, language)), cefrLevel ?? ''];
  return [
    { label: t(locale, 'whereCanIGo.who'), value: label(locale, 'mobilityType', term.mobilityType), isPlain: true },
    {
      label: t(locale, 'field.isced'),
      value: fields.length === 0 ? t(locale, 'whereCanIGo.everyField') : formatList(locale, fields),
      isPlain: true,
    },
    ...(levels.length === 0 && isForStaff
      ? []
      : [
          {
            label: t(locale, 'field.level'),
            value: levels.length === 0 ? t(locale, 'whereCanIGo.everyLevel') : formatList(locale, levels),
            isPlain: true,
          },
        ]),
    { label: t(locale, 'whereCanIGo.perYear'), value: places },
    ...(monthsPerYear === null && daysPerYear !== null
      ? []
      : [
          {
            label: t(locale, 'whereCanIGo.months'),
            value: monthsPerYear === null ? null : formatNumber(locale, monthsPerYear),
          },
        ]),
    ...(daysPerYear === null
      ? []
      : [{ label: t(locale, 'whereCanIGo.days'), value: formatNumber(locale, daysPerYear) }]),
    { label: t(locale, 'whereCanIGo.recommendedLanguage'), value: spoken?.join(' ').trim() ?? null },
    { label: t(locale, 'field.academicYear'), value: years.length === 0 ? null : years.join(' – ') },
  ];
}
