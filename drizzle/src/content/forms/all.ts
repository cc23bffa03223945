import type { NounForm, NounKey } from '../noun-form.ts';
import { benchmarkForm, budgetLineForm, indicatorForm, mobilityFigureForm, surveyResultForm } from './figures.ts';
import { agreementForm, callForm, mobilityTermForm, programmeForm } from './offers.ts';
import { countryProfileForm, factsheetForm, guideForm, serviceForm } from './offices.ts';
import { contactForm, networkForm, organisationalUnitForm, partnerForm } from './partners.ts';
import { deliverableForm, projectForm, taskForm, workPackageForm } from './projects.ts';
import { articleForm, documentForm, eventForm, pageForm } from './publications.ts';
import { goodPracticeForm, strategyForm } from './strategies.ts';

export const nounForms: Record<NounKey, NounForm> = {
  partners: partnerForm,
  'organisational-units': organisationalUnitForm,
  networks: networkForm,
  programmes: programmeForm,
  projects: projectForm,
  'work-packages': workPackageForm,
  tasks: taskForm,
  deliverables: deliverableForm,
  contacts: contactForm,
  services: serviceForm,
  factsheets: factsheetForm,
  guides: guideForm,
  'country-profiles': countryProfileForm,
  strategies: strategyForm,
  indicators: indicatorForm,
  'good-practices': goodPracticeForm,
  benchmarks: benchmarkForm,
  'mobility-figures': mobilityFigureForm,
  'survey-results': surveyResultForm,
  'budget-lines': budgetLineForm,
  calls: callForm,
  agreements: agreementForm,
  'mobility-terms': mobilityTermForm,
  events: eventForm,
  documents: documentForm,
  articles: articleForm,
  pages: pageForm,
};
