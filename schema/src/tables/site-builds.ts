import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { PageProblem } from '../renderer.ts';
import { siteBuildCause } from '../vocabularies/site-build-cause.ts';
import { siteBuildStage } from '../vocabularies/site-build-stage.ts';
import { siteBuildState } from '../vocabularies/site-build-state.ts';
import { flag, id, instant, oneOf, valueIn } from './columns.ts';

/** What became of telling somebody that a build is live. */
export interface DeployOutcome {
  readonly target: string;
  readonly isDone: boolean;
  readonly attempts: number;
  readonly message: string;
  readonly at: string;
}

/** One row a build of the portal, begun or asked for. Its pages are the release of the same id. */
export const siteBuilds = pgTable(
  'site_builds',
  {
    id: id(),
    state: valueIn(siteBuildState).notNull().default('queued'),
    stage: valueIn(siteBuildStage),
    cause: valueIn(siteBuildCause).notNull(),
    /** How many pages are made, and how many there will be. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    contentRevision: bigint({ mode: 'number' }),
    stamp: text(),
    /** Whoever asked, where it was a person. */
    askedBy: text(),
    acceptsLoss: boolean().notNull().default(false),
    problems: jsonb().$type<readonly PageProblem[]>().notNull().default([]),
    deploys: jsonb().$type<readonly DeployOutcome[]>().notNull().default([]),
    pages: integer(),
    bytes: bigint({ mode: 'number' }),
    /** Whether its pages are still there to go back to. */
    isKept: flag(),
    createdAt: instant().notNull().defaultNow(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (t) => [
    oneOf('site_builds_state', t.state, siteBuildState),
    oneOf('site_builds_stage', t.stage, siteBuildStage),
    oneOf('site_builds_cause', t.cause, siteBuildCause),
    index('site_builds_created').on(t.createdAt),
    // Two that build at once would switch to whichever ends last.
    uniqueIndex('site_builds_one_under_way').on(sql`(true)`).where(sql`state in ('building', 'checking', 'switching')`),
    uniqueIndex('site_builds_one_live').on(sql`(true)`).where(sql`state = 'live'`),
  ],
);

/** One row: which build people want the public to see, where that is not the latest. */
export const sitePublication = pgTable(
  'site_publication',
  {
    id: integer().primaryKey().default(1),
    pinnedBuildId: uuid().references(() => siteBuilds.id, { onDelete: 'restrict' }),
    pinnedBy: text(),
    pinnedAt: instant(),
  },
  (t) => [check('site_publication_one_row', sql`${t.id} = 1`)],
);
