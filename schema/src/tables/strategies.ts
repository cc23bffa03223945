import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { actionStatus } from '../vocabularies/action-status.ts';
import { strategyKind } from '../vocabularies/strategy-kind.ts';
import {
  id,
  link,
  localDate,
  localised,
  localisedIn,
  localisedInAny,
  nounChecks,
  nounColumns,
  oneOf,
  owner,
  partialDate,
  partialDateForm,
  partialDates,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';
import { programmes } from './programmes.ts';

/** A plan for internationalisation, of a partner or of one of its programmes. */
export const strategies = pgTable(
  'strategies',
  {
    ...nounColumns(),
    kind: valueIn(strategyKind).notNull(),
    partnerId: link(() => partners.id).notNull(),
    programmeId: link(() => programmes.id),
    title: localised().notNull(),
    summary: localised(),
    body: localised(),
    periodFrom: partialDate(),
    periodTo: partialDate(),
    approvedBy: localised(),
    approvedOn: localDate(),
    website: text(),
  },
  (t) => [
    ...nounChecks('strategies', t),
    oneOf('strategies_kind', t.kind, strategyKind),
    localisedIn('strategies_title', t.title, t.sourceLocale),
    localisedIn('strategies_summary', t.summary, t.sourceLocale),
    localisedIn('strategies_body', t.body, t.sourceLocale),
    localisedIn('strategies_approved_by', t.approvedBy, t.sourceLocale),
    ...partialDates('strategies_period', t.periodFrom, t.periodTo),
    index('strategies_partner').on(t.partnerId),
    index('strategies_programme').on(t.programmeId),
  ],
);

export const strategyPillars = pgTable(
  'strategy_pillars',
  {
    id: id(),
    strategyId: owner(() => strategies.id),
    position: position(),
    /** By which the actions name their pillar. */
    number: integer().notNull(),
    title: localised().notNull(),
    description: localised(),
  },
  (t) => [
    localisedInAny('strategy_pillars_title', t.title),
    localisedInAny('strategy_pillars_description', t.description),
    unique('strategy_pillars_number').on(t.strategyId, t.number),
  ],
);

export const strategyActions = pgTable(
  'strategy_actions',
  {
    id: id(),
    strategyId: uuid().notNull(),
    position: position(),
    pillar: integer().notNull(),
    title: localised().notNull(),
    description: localised(),
    /** Null where no source tells how far the action is. */
    status: valueIn(actionStatus),
    dueOn: partialDate(),
  },
  (t) => [
    oneOf('strategy_actions_status', t.status, actionStatus),
    localisedInAny('strategy_actions_title', t.title),
    localisedInAny('strategy_actions_description', t.description),
    partialDateForm('strategy_actions_due_on', t.dueOn),
    foreignKey({
      name: 'strategy_actions_pillar_fk',
      columns: [t.strategyId, t.pillar],
      foreignColumns: [strategyPillars.strategyId, strategyPillars.number],
    }).onDelete('cascade'),
    index('strategy_actions_strategy').on(t.strategyId),
  ],
);
