import type { VariablesOf } from '../api/graphql.ts';
import type { MessageKey } from '../i18n/translate.ts';
import type { audiencePageQuery } from '../queries/audience-pages.ts';
import { type Address, routes } from '../routes.ts';

interface Way extends Omit<VariablesOf<typeof audiencePageQuery>, 'locale'> {
  readonly slug: string;
  readonly title: MessageKey;
  readonly lead: MessageKey;
  readonly address: Address;
}

/** The ways that people go: for whom each is, which programmes belong to it and whom one asks. */
export const ways: readonly Way[] = [
  {
    slug: 'incoming',
    title: 'incoming.title',
    lead: 'incoming.lead',
    address: routes.incoming,
    audiences: ['STUDENT_INCOMING'],
    programmeKinds: ['MENTOR', 'LANGUAGE_COURSE', 'STUDY_ABROAD'],
    contactRoles: ['INCOMING', 'IRO'],
  },
  {
    slug: 'outgoing',
    title: 'outgoing.title',
    lead: 'outgoing.lead',
    address: routes.outgoing,
    audiences: ['STUDENT_OUTGOING'],
    programmeKinds: [
      'STUDENT_EXCHANGE',
      'STUDY_ABROAD',
      'TRAINEESHIP',
      'DOUBLE_DEGREE',
      'JOINT_DEGREE',
      'LANGUAGE_COURSE',
    ],
    contactRoles: ['OUTGOING', 'TRAINEESHIPS', 'IRO'],
  },
  {
    slug: 'staff',
    title: 'staff.title',
    lead: 'staff.lead',
    address: routes.staff,
    audiences: ['TEACHER', 'RESEARCHER', 'ADMIN_STAFF'],
    programmeKinds: ['STAFF_TEACHING', 'STAFF_TRAINING'],
    contactRoles: ['IRO'],
  },
];
