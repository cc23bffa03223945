import { contacts, organisationalUnits, partners, programmes, projects } from '@portolan/schema/tables';
import { contactRole } from '@portolan/schema/vocabularies/contact-role';
import { eq, sql } from 'drizzle-orm';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { declareNoun, one, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

const publicName = (t: typeof contacts) => sql`(case when ${t.isNamePublic} then ${t.displayName} end)`;

export const contact = declareNoun(contacts, {
  type: 'Contact',
  label: publicName,
  within: [within('Partner', partners, (t: typeof contacts, p) => eq(p.id, t.partnerId))],
  fields: {
    displayName: publicName,
    email: (t) => sql`case when ${t.isEmailPublic} then ${t.email} end`,
    phone: (t) => sql`case when ${t.isPhonePublic} then ${t.phone} end`,
  },
  relations: {
    partner: one('Partner', partners, (t, p) => eq(p.id, t.partnerId)),
    unit: one('OrganisationalUnit', organisationalUnits, (t, unit) => eq(unit.id, t.unitId)),
    programme: one('Programme', programmes, (t, programme) => eq(programme.id, t.programmeId)),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
  },
  filters: {
    role: anyValueOf(contactRole, 'What the contact answers for.', (t) => t.role),
    partner: tiedTo('Partner', 'The partner of the contact, by slug or id.', partners, (t, is) => is(t.partnerId)),
  },
  orders: commonOrders('NAME'),
  defaultOrder: 'NAME',
  facets: { ROLE: { description: 'By what the contact answers for.', value: (t) => t.role, isEnum: true } },
});
