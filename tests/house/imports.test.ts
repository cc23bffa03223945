import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseResult, IModule } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listProjectFiles, projectRoot } from '../helpers/project-files.ts';
import { runTool } from '../helpers/run-tool.ts';

/** In milliseconds: a busy machine takes its time to read every file. */
const timeout = 60_000;
const packages = ['schema', 'drizzle', 'api', 'site', 'tests'];

async function cruise(folders: readonly string[], cwd = projectRoot): Promise<ICruiseResult> {
  const config = join(projectRoot, '.dependency-cruiser.mjs');
  const { stdout, output } = await runTool(
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', config, '--output-type', 'json', ...folders],
    cwd,
  );
  if (!stdout.startsWith('{')) throw new Error(output);
  return JSON.parse(stdout);
}

describe('the imports of the project', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruise(packages);
  }, timeout);
  const modulesOf = (name: string): IModule[] =>
    result.modules.filter(({ source }) => source.startsWith(`${name}/`) && !source.includes('node_modules'));
  const importsOf = (source: string) =>
    result.modules.find((module) => module.source === source)?.dependencies.map(({ resolved }) => resolved);

  it('keep the rules', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  // With some versions of TypeScript the tool reads nothing and finds everything in order.
  it.each([
    ['schema', 60],
    ['drizzle', 20],
    ['api', 70],
    ['site', 30],
    ['tests', 20],
  ])('are all seen in "%s"', (name, least) => {
    const written = listProjectFiles(`${name}/**/*.ts`).filter((path) => !path.endsWith('.d.ts'));
    const seen = new Set(modulesOf(name).map(({ source }) => source));
    expect(written.length).toBeGreaterThanOrEqual(least);
    expect(written.filter((path) => !seen.has(path))).toEqual([]);
  });

  it('are seen through the packages, in types, and where a file is loaded later', () => {
    expect(importsOf('drizzle/src/last-imports.ts')).toContain('schema/src/tables/index.ts');
    expect(importsOf('drizzle/src/import-report.ts')).toEqual(['drizzle/src/content-error.ts']);
    expect(importsOf('drizzle/src/database.ts')).toContain('drizzle/src/open-pglite.ts');
  });
});

describe('pages and components', () => {
  const pages = listProjectFiles('site/src/**/*.astro');
  const forbidden =
    /from\s+'(@portolan\/(?!schema\/(?:vocabularies\/|localised-text|scalars|limits))[^']*|drizzle-orm[^']*)'/g;

  it('read what is stored through GraphQL only', async () => {
    const texts = await Promise.all(pages.map((path) => readFile(join(projectRoot, path), 'utf8')));
    const found = texts.flatMap((text, index) =>
      Array.from(text.matchAll(forbidden), ([, module]) => `${pages[index]}: ${module}`),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});

describe('each rule on imports', () => {
  const offences: Record<string, readonly [from: string, to: string]> = {
    'vocabularies-stand-alone': ['schema/src/vocabularies/a.ts', 'schema/src/localised-text.ts'],
    'schema-knows-no-table': ['schema/src/b.ts', 'schema/src/tables/index.ts'],
    'tables-know-words-only': ['schema/src/tables/c.ts', 'schema/src/identifiers.ts'],
    'schema-imports-nobody': ['schema/src/tables/d.ts', 'drizzle/src/database.ts'],
    'drizzle-knows-only-the-schema': ['drizzle/src/e.ts', 'api/src/context.ts'],
    'api-knows-no-page': ['api/src/f.ts', 'site/src/routes.ts'],
    'site-reads-through-graphql': ['site/src/g.ts', 'schema/src/tables/index.ts'],
    'nobody-uses-tests': ['drizzle/src/h.ts', 'tests/helpers/api.ts'],
    'select-knows-no-noun': ['api/src/select/i.ts', 'api/src/features/partner/partner.mapping.ts'],
    'errors-know-no-feature': ['api/src/errors/j.ts', 'api/src/select/select.ts'],
    'features-are-strangers': ['api/src/features/call/k.ts', 'api/src/features/partner/partner.resolver.ts'],
    'mappings-know-no-type': ['api/src/features/call/call.mapping.ts', 'api/src/features/call/call.type.ts'],
    'features-are-gathered-once': ['api/src/graphql/l.ts', 'api/src/features/all.ts'],
    'nobody-imports-an-entry': ['api/src/m.ts', 'api/src/server.ts'],
    'no-circles': ['api/src/n.ts', 'api/src/n.ts'],
  };
  let dir: string;
  let summary: ICruiseResult['summary'];

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'portolan-imports-'));
    const targets = Object.values(offences).map(([, to]) => [to, 'export default 1;\n'] as const);
    const sources = Object.values(offences).map(
      ([from, to]) => [from, `import one from '${join('/', to)}'; export default one;\n`] as const,
    );
    for (const [path, text] of [...targets, ...sources]) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text.replace("'/", `'${'../'.repeat(path.split('/').length - 1)}`));
    }
    summary = (await cruise(packages, dir)).summary;
  }, timeout);
  afterAll(() => rm(dir, { recursive: true }));

  it.each(Object.entries(offences))('"%s" refuses what it is there for', (name, [from]) => {
    expect(summary.violations.map(({ rule, from: offender }) => `${rule.name}: ${offender}`)).toContain(
      `${name}: ${from}`,
    );
  });

  it('is tried here', () => {
    expect(summary.ruleSetUsed?.forbidden?.map(({ name }) => name).sort()).toEqual(Object.keys(offences).sort());
  });
});
