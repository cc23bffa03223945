import type { NounForm, NounKey } from '../noun-form.ts';
import { agreementForm, callForm, mobilityTermForm, programmeForm } from './offers.ts';
import { contactForm, networkForm, organisationalUnitForm, partnerForm } from './partners.ts';
import { deliverableForm, projectForm, taskForm, workPackageForm } from './projects.ts';
import { articleForm, documentForm, eventForm, pageForm } from './publications.ts';

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
  calls: callForm,
  agreements: agreementForm,
  'mobility-terms': mobilityTermForm,
  events: eventForm,
  documents: documentForm,
  articles: articleForm,
  pages: pageForm,
};
