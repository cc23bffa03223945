import type { Locale } from '../i18n/locales.ts';
import { langOf } from '../i18n/localized.ts';
import { t } from '../i18n/translate.ts';
import type { SurveyResult } from '../queries/survey-result.ts';
import type { Figure } from './figure.ts';

/** How the answers to one question are distributed; shares are of those who answered, in per cent with one decimal. */
export function describeAnswers(locale: Locale, result: SurveyResult): Figure {
  const { slug, question, answers, respondentsCount } = result;
  return {
    id: `survey-${slug}`,
    title: question.value,
    lang: langOf(question, locale),
    columns: [t(locale, 'surveys.answer'), t(locale, 'surveys.people'), t(locale, 'surveys.share')],
    rows: answers.map(({ label, count }) => [
      { text: label.value, lang: langOf(label, locale) },
      { number: count },
      { number: Math.round((1000 * count) / respondentsCount) / 10 },
    ]),
  };
}
