import { type ValueOf, vocabulary } from './vocabulary.ts';

export const partnerRole = vocabulary('PartnerRole', 'The part a partner has in a work package or task.', {
  lead: 'Leads',
  co_lead: 'Leads together with another',
  responsible: 'Named responsible where the source does not say who leads',
  participant: 'Takes part',
});

export type PartnerRole = ValueOf<typeof partnerRole>;
