import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listProjectFiles, projectRoot } from '../helpers/project-files.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const settings = read('.env.example') + read('deploy/environment.example');
/** Settings of others, which the example of ours does not explain. */
const others = new Set(['NODE_ENV', 'PATH', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD']);
const isKnown = (name: string) => others.has(name) || settings.includes(`${name}=`);

const containerfile = DockerfileParser.parse(read('deploy/Containerfile'));
const stages = containerfile.getFROMs();

describe('the container images', () => {
  it('begin with images that are named to the version', () => {
    expect(stages.map((stage) => stage.getBuildStage())).toEqual(['build', 'portolan', 'web']);
    for (const stage of stages) expect(stage.getImage()).toMatch(/^docker\.io\/library\/[a-z]+:\d+\.[\w.-]+$/);
  });

  it('are made of files that are there', () => {
    const copied = containerfile
      .getCOPYs()
      .filter((copy) => !copy.getFlags().some((flag) => flag.getName() === 'from'))
      .flatMap((copy) =>
        copy
          .getArguments()
          .slice(0, -1)
          .map((argument) => argument.getValue()),
      );
    expect(copied.length).toBeGreaterThan(8);
    expect(copied.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
    const packages = listProjectFiles('**/package.json').filter((path) => !path.includes('node_modules'));
    expect(packages.filter((path) => !copied.includes(path))).toEqual([]);
  });

  it('run as somebody else than root, and are given settings that there are', () => {
    const text = read('deploy/Containerfile');
    for (const stage of text.split(/^FROM /m).slice(2)) expect(stage).toMatch(/^USER (?!root)[\w-]+$/m);
    const names = containerfile.getENVs().flatMap((env) => env.getProperties().map((property) => property.getName()));
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });
});

interface Service {
  image: string;
  build?: { target: string; dockerfile: string };
  volumes?: string[];
  depends_on?: string[] | object;
  environment?: object;
}

describe('the compose file', () => {
  const { services, volumes } = parse(read('deploy/compose.yaml'), { merge: true });
  const each = Object.values(services as Record<string, Service>);

  it('has what Portolan needs: the API, its publisher, PostgreSQL and a web server', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'database', 'publisher', 'web']);
  });

  it('builds images that there are, and pulls those that are named to the version', () => {
    const targets = stages.map((stage) => stage.getBuildStage());
    for (const { build, image } of each) {
      if (build === undefined) expect(image).toMatch(/^docker\.io\/.+:\d+\.[\w.-]+$/);
      else
        expect([targets.includes(build.target), existsSync(join(projectRoot, build.dockerfile))]).toEqual([true, true]);
    }
  });

  it('mounts volumes that there are, waits for services that there are, and sets what Portolan reads', () => {
    for (const service of each) {
      const mounted = (service.volumes ?? []).map((volume) => volume.split(':')[0] as string);
      expect(mounted.filter((name) => !(name in volumes))).toEqual([]);
      const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
      expect(needed.filter((name: string) => !(name in services))).toEqual([]);
      expect(Object.keys(service.environment ?? {}).filter((name) => !isKnown(name))).toEqual([]);
    }
  });
});

describe('the systemd units', () => {
  const units = listProjectFiles('deploy/systemd/*');

  it.each(units)('%s has its sections, a program that is built, and only settings that there are', (path) => {
    const text = read(path);
    expect(text.match(/^\[\w+\]$/gm)).toEqual(['[Unit]', '[Service]', '[Install]']);
    for (const line of text.split('\n')) expect(line).toMatch(/^(#.*|\[\w+\]|[A-Z]\w+=.+|)$/);
    expect(text).toMatch(/^ExecStart=\/opt\/portolan\/node_modules\/\.bin\/node .*api\/dist\/(server|portolan)\.mjs/m);
    const names = Array.from(text.matchAll(/\b([A-Z][A-Z_]+)=/g), ([, name = '']) => name);
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });

  it('are there', () => expect(units).toHaveLength(2));
});

it('the web server lets be kept for a year what the portal itself does: names that change with their content', () => {
  const kept = /isKeptForever = \/(.*)\/;/
    .exec(read('site/src/releases/serve-release.ts'))?.[1]
    ?.replaceAll('\\/', '/');
  expect(read('deploy/nginx.conf')).toContain(`"~${kept}" "public, max-age=31536000, immutable"`);
});
