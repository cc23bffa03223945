import { type ValueOf, vocabulary } from './vocabulary.ts';

export const partnerKind = vocabulary('PartnerKind', 'What a partner is.', {
  university: 'University or other higher education institution',
  research_centre: 'Research centre',
  company: 'Company',
  public_body: 'Ministry, region, city or other public body',
  chamber: 'Chamber of commerce or industry',
  international_organisation: 'International organisation',
  embassy: 'Embassy or consulate',
  agency: 'Agency, such as a national Erasmus+ office',
  student_organisation: 'Organisation run by students',
  ngo: 'Non-governmental organisation',
  school: 'School below higher education',
});

export type PartnerKind = ValueOf<typeof partnerKind>;
