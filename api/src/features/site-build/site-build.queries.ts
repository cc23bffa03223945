import type { Database } from '@portolan/drizzle/database';
import type { PageProblem } from '@portolan/schema/renderer';
import type { DeployOutcome } from '@portolan/schema/tables';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import type { SiteBuild, SiteBuildProblem } from './site-build.type.ts';

type Runner = Pick<Database, 'run'>;

interface Row {
  id: string;
  state: string;
  stage: string | null;
  cause: string;
  done: number;
  total: number;
  pages: number | null;
  contentRevision: string | number | null;
  askedBy: string | null;
  problems: PageProblem[];
  deploys: DeployOutcome[];
  isPinned: boolean;
  isKept: boolean;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `id, state, stage, cause, done, total, pages, content_revision::int as "contentRevision",
  asked_by as "askedBy", problems, deploys,
  exists (select from site_publication where pinned_build_id = site_builds.id) as "isPinned", is_kept as "isKept",
  ${instant('created_at')} as "createdAt", ${instant('started_at')} as "startedAt",
  ${instant('finished_at')} as "finishedAt"`;

const toProblem = ({ message, path = null, record = null }: PageProblem | SiteBuildProblem) => ({
  message,
  path,
  record,
});

function toBuild({ deploys, contentRevision, ...row }: Row): SiteBuild {
  const problems = row.problems.map(toProblem);
  return {
    ...row,
    contentRevision: contentRevision === null ? null : Number(contentRevision),
    state: toEnumName(row.state),
    stage: row.stage === null ? null : toEnumName(row.stage),
    cause: toEnumName(row.cause),
    problems,
    problem: problems[0] ?? null,
    deliveries: deploys,
  };
}

/** The last builds, the latest first. */
export async function listBuilds(database: Runner, first: number): Promise<SiteBuild[]> {
  const text = `select ${columns} from site_builds order by created_at desc, id desc limit $1`;
  return (await database.run<Row>(text, [first])).map(toBuild);
}

export async function findBuild(database: Runner, id: string): Promise<SiteBuild | undefined> {
  const [row] = await database.run<Row>(`select ${columns} from site_builds where id::text = $1`, [id]);
  return row === undefined ? undefined : toBuild(row);
}

/** Asks the publisher for a build, and gives it. */
export async function askForBuild(database: Runner, askedBy: string, acceptsLoss: boolean): Promise<SiteBuild> {
  const [row] = await database.run<Row>(
    `insert into site_builds (id, cause, asked_by, accepts_loss) values (gen_random_uuid(), 'asked', $1, $2)
      returning ${columns}`,
    [askedBy, acceptsLoss],
  );
  return toBuild(row as Row);
}

/** Says which build the public is to see until further notice; undefined gives the latest again. */
export async function pinBuild(database: Runner, id: string | undefined, by: string): Promise<void> {
  await database.run(
    `insert into site_publication (id, pinned_build_id, pinned_by, pinned_at) values (1, $1, $2, now())
      on conflict (id) do update set pinned_build_id = excluded.pinned_build_id, pinned_by = excluded.pinned_by,
        pinned_at = excluded.pinned_at`,
    [id ?? null, by],
  );
}
