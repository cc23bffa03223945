import { index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { networkKind } from '../vocabularies/network-kind.ts';
import { networkRole } from '../vocabularies/network-role.ts';
import {
  id,
  link,
  localised,
  localisedIn,
  nounChecks,
  nounColumns,
  oneOf,
  owner,
  partialDate,
  partialDates,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';

export const networks = pgTable(
  'networks',
  {
    ...nounColumns(),
    kind: valueIn(networkKind).notNull(),
    name: localised().notNull(),
    acronym: text(),
    motto: text(),
    summary: localised(),
    body: localised(),
    website: text(),
    startedOn: partialDate(),
    endedOn: partialDate(),
  },
  (t) => [
    ...nounChecks('networks', t),
    oneOf('networks_kind', t.kind, networkKind),
    localisedIn('networks_name', t.name, t.sourceLocale),
    localisedIn('networks_summary', t.summary, t.sourceLocale),
    localisedIn('networks_body', t.body, t.sourceLocale),
    ...partialDates('networks_life', t.startedOn, t.endedOn),
  ],
);

export const networkMembers = pgTable(
  'network_members',
  {
    id: id(),
    networkId: owner(() => networks.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    role: valueIn(networkRole).notNull(),
    joined: partialDate(),
    left: partialDate(),
  },
  (t) => [
    oneOf('network_members_role', t.role, networkRole),
    ...partialDates('network_members_stay', t.joined, t.left),
    unique('network_members_unique').on(t.networkId, t.partnerId, t.joined).nullsNotDistinct(),
    index('network_members_partner').on(t.partnerId),
  ],
);
