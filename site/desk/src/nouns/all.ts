import { contractForms, settingsFields } from 'virtual:contract-forms';
import { agreement } from './agreement.desk.ts';
import { article } from './article.desk.ts';
import { benchmark } from './benchmark.desk.ts';
import { budgetLine } from './budget-line.desk.ts';
import { call } from './call.desk.ts';
import { contact } from './contact.desk.ts';
import { countryProfile } from './country-profile.desk.ts';
import type { NounDeclaration } from './declare.ts';
import { deliverable } from './deliverable.desk.ts';
import { document } from './document.desk.ts';
import { event } from './event.desk.ts';
import { factsheet } from './factsheet.desk.ts';
import type { FormField } from './form-field.ts';
import { goodPractice } from './good-practice.desk.ts';
import { guide } from './guide.desk.ts';
import { indicator } from './indicator.desk.ts';
import { mobilityFigure } from './mobility-figure.desk.ts';
import { mobilityTerm } from './mobility-term.desk.ts';
import { network } from './network.desk.ts';
import { organisationalUnit } from './organisational-unit.desk.ts';
import { page } from './page.desk.ts';
import { partner } from './partner.desk.ts';
import { programme } from './programme.desk.ts';
import { project } from './project.desk.ts';
import { service } from './service.desk.ts';
import { strategy } from './strategy.desk.ts';
import { surveyResult } from './survey-result.desk.ts';
import { task } from './task.desk.ts';
import { workPackage } from './work-package.desk.ts';

const declared: readonly NounDeclaration[] = [
  partner,
  organisationalUnit,
  network,
  contact,
  service,
  factsheet,
  programme,
  call,
  agreement,
  mobilityTerm,
  project,
  workPackage,
  task,
  deliverable,
  indicator,
  budgetLine,
  event,
  article,
  document,
  page,
  guide,
  strategy,
  goodPractice,
  countryProfile,
  benchmark,
  mobilityFigure,
  surveyResult,
];

/** A noun that nobody declared is edited all the same, with its fields in the order of the contract. */
const undeclared = Object.keys(contractForms).flatMap((type): NounDeclaration[] =>
  declared.some((noun) => noun.type === type)
    ? []
    : [{ type, menu: 'knowledge', groups: {}, columns: ['verifiedOn'], filters: [] }],
);

/** The nouns of the desk in the order of its menu. */
export const nouns: readonly NounDeclaration[] = [
  ...declared.filter(({ type }) => type in contractForms),
  ...undeclared,
];

export const findNoun = (type: string): NounDeclaration | undefined => nouns.find((noun) => noun.type === type);

/** The settings of the portal: no noun, but edited as one. */
export const siteSettings: NounDeclaration = {
  type: 'SiteSettings',
  menu: 'publishing',
  groups: {
    identity: ['name', 'tagline', 'operator'],
    details: ['locales', 'contactEmail', 'contactUrl'],
    relations: ['featuredProject', 'featuredNetwork', 'links'],
  },
  columns: [],
  filters: [],
};

export const fieldsOf = (type: string): readonly FormField[] =>
  type === siteSettings.type ? settingsFields : (contractForms[type] ?? []);

export const findField = (type: string, name: string): FormField | undefined =>
  fieldsOf(type).find((field) => field.name === name);
