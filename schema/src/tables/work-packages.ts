import { sql } from 'drizzle-orm';
import { index, integer, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import { partnerRole } from '../vocabularies/partner-role.ts';
import { workPackageKind } from '../vocabularies/work-package-kind.ts';
import { workPackageStatus } from '../vocabularies/work-package-status.ts';
import {
  id,
  link,
  localDate,
  localised,
  localisedIn,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';

export const workPackages = pgTable(
  'work_packages',
  {
    ...nounColumns(),
    projectId: link(() => projects.id).notNull(),
    number: integer().notNull(),
    kind: valueIn(workPackageKind).notNull(),
    title: localised().notNull(),
    summary: localised(),
    startsOn: localDate(),
    endsOn: localDate(),
    status: valueIn(workPackageStatus),
  },
  (t) => [
    ...nounChecks('work_packages', t),
    oneOf('work_packages_kind', t.kind, workPackageKind),
    oneOf('work_packages_status', t.status, workPackageStatus),
    localisedIn('work_packages_title', t.title, t.sourceLocale),
    localisedIn('work_packages_summary', t.summary, t.sourceLocale),
    ordered('work_packages_dates', t.startsOn, t.endsOn),
    notNegative('work_packages_number', t.number),
    uniqueIndex('work_packages_number_unique').on(t.projectId, t.number),
  ],
);

export const workPackagePartners = pgTable(
  'work_package_partners',
  {
    id: id(),
    workPackageId: owner(() => workPackages.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    role: valueIn(partnerRole).notNull(),
  },
  (t) => [
    oneOf('work_package_partners_role', t.role, partnerRole),
    uniqueIndex('work_package_partners_unique').on(t.workPackageId, t.partnerId),
    uniqueIndex('work_package_partners_one_lead').on(t.workPackageId).where(sql`${t.role} = 'lead'`),
    index('work_package_partners_partner').on(t.partnerId),
  ],
);
