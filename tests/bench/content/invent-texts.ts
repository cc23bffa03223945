import type { LocalisedText } from '@portolan/schema/localised-text';
import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import type { Dice } from './make-dice.ts';

type InEachLanguage = Readonly<Record<Locale, string>>;

export interface Subject {
  iscedField: string;
  name: InEachLanguage;
}

const subject = (iscedField: string, ...names: [string, string, string, string, string, string, string]): Subject => {
  const [en, es, fr, ro, ru, kk, zh] = names;
  return { iscedField, name: { en, es, fr, ro, ru, kk, zh } };
};

export const subjects: readonly Subject[] = [
  subject(
    '0715',
    'Mechanical engineering',
    'Ingeniería mecánica',
    'Génie mécanique',
    'Inginerie mecanică',
    'Машиностроение',
    'Машина жасау',
    '机械工程',
  ),
  subject(
    '0613',
    'Software development',
    'Desarrollo de software',
    'Développement de logiciels',
    'Dezvoltarea de software',
    'Разработка программ',
    'Бағдарлама әзірлеу',
    '软件开发',
  ),
  subject('0913', 'Nursing', 'Enfermería', 'Soins infirmiers', 'Asistență medicală', 'Уход', 'Мейіргер ісі', '护理学'),
  subject('0311', 'Economics', 'Economía', 'Économie', 'Economie', 'Экономика', 'Экономика', '经济学'),
  subject('0231', 'Languages', 'Lenguas', 'Langues', 'Limbi', 'Языки', 'Тілдер', '语言'),
  subject(
    '0731',
    'Architecture',
    'Arquitectura',
    'Architecture',
    'Arhitectură',
    'Архитектура',
    'Сәулет өнері',
    '建筑学',
  ),
  subject('0521', 'Ecology', 'Ecología', 'Écologie', 'Ecologie', 'Экология', 'Экология', '生态学'),
  subject('1015', 'Tourism', 'Turismo', 'Tourisme', 'Turism', 'Туризм', 'Туризм', '旅游管理'),
];

export const meetings: InEachLanguage = {
  en: 'Meeting',
  es: 'Encuentro',
  fr: 'Rencontre',
  ro: 'Întâlnire',
  ru: 'Встреча',
  kk: 'Кездесу',
  zh: '会议',
};

/** A text in English and in about every third of the other languages, each written by `write`. */
export function inSomeLanguages(dice: Dice, write: (language: Locale) => string): LocalisedText {
  const chosen = locale.values.filter((language) => language === 'en' || dice.chance(35));
  return Object.fromEntries(chosen.map((language) => [language, write(language)]));
}
