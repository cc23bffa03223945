import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { audience } from '../vocabularies/audience.ts';
import { guideKind } from '../vocabularies/guide-kind.ts';
import {
  id,
  link,
  localised,
  localisedIn,
  localisedInAny,
  nounChecks,
  nounColumns,
  oneOf,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';

/** One way in steps. Without a partner it holds for everybody. */
export const guides = pgTable(
  'guides',
  {
    ...nounColumns(),
    partnerId: link(() => partners.id),
    kind: valueIn(guideKind).notNull(),
    audience: valueIn(audience).notNull(),
    title: localised().notNull(),
    summary: localised(),
    body: localised(),
  },
  (t) => [
    ...nounChecks('guides', t),
    oneOf('guides_kind', t.kind, guideKind),
    oneOf('guides_audience', t.audience, audience),
    localisedIn('guides_title', t.title, t.sourceLocale),
    localisedIn('guides_summary', t.summary, t.sourceLocale),
    localisedIn('guides_body', t.body, t.sourceLocale),
    index('guides_partner').on(t.partnerId),
  ],
);

export const guideSteps = pgTable(
  'guide_steps',
  {
    id: id(),
    guideId: owner(() => guides.id),
    position: position(),
    title: localised().notNull(),
    body: localised(),
    /** When it is done, in words: "six months before". */
    timing: localised(),
    /** Who does it: "the tutor at the company". */
    responsible: localised(),
    url: text(),
    urlLabel: localised(),
  },
  (t) => [
    localisedInAny('guide_steps_title', t.title),
    localisedInAny('guide_steps_body', t.body),
    localisedInAny('guide_steps_timing', t.timing),
    localisedInAny('guide_steps_responsible', t.responsible),
    localisedInAny('guide_steps_url_label', t.urlLabel),
    index('guide_steps_guide').on(t.guideId),
  ],
);
