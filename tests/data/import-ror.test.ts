import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importRor } from '@portolan/drizzle/ror/import-ror';
import { expect, it, onTestFinished } from 'vitest';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

const place = { name: 'Cartagena', lat: 37.6, lng: -0.98, country_code: 'ES', country_subdivision_name: 'Murcia' };

/** An organisation as the registry writes it, with what a test says of it. */
const organisation = (id: string, said: object = {}) => ({
  id: `https://ror.org/${id}`,
  status: 'active',
  types: ['education', 'funder'],
  names: [{ value: 'A University', lang: 'en', types: ['label', 'ror_display'] }],
  locations: [{ geonames_details: place, geonames_id: 1 }],
  external_ids: [],
  links: [],
  relationships: [],
  established: null,
  ...said,
});

const technical = organisation('02k5kx966', {
  names: [
    { value: 'Universidad Politécnica de Cartagena', lang: 'es', types: ['label', 'ror_display'] },
    { value: 'Technical University of Cartagena', lang: 'en', types: ['label'] },
    { value: 'Universitat Politècnica de Cartagena', lang: 'ca', types: ['label'] },
    { value: 'UPCT', lang: null, types: ['acronym'] },
    { value: 'A name so long that nobody can tell whether it is still in use', lang: 'en', types: ['alias'] },
  ],
  established: 1998,
  links: [{ type: 'website', value: 'https://www.upct.es' }],
  external_ids: [{ type: 'wikidata', preferred: null, all: ['Q1234'] }],
  relationships: [{ type: 'child', id: 'https://ror.org/0abcdef12' }],
});
const faculty = organisation('0abcdef12', {
  external_ids: [{ type: 'wikidata', preferred: 'Q1234', all: ['Q1234'] }],
  relationships: [{ type: 'parent', id: 'https://ror.org/02k5kx966' }],
});

async function writeDump(content: string | Uint8Array, name = 'dump.json'): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'portolan-ror-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeFile(join(dir, name), content);
  return join(dir, name);
}

describeOnEachEngine('a dump of the Research Organization Registry', (given) => {
  const load = async (...records: object[]) => importRor(given.database, await writeDump(JSON.stringify(records)));
  const partner = async (slug: string) => {
    const [row] = await given.database.run<Record<string, unknown>>(
      `select kind, name, short_name, country_code, city, latitude, coordinate_precision, website, founded_year, sources,
         is_demonstration, source_locale, revision, (select slug from partners p where p.id = partners.parent_id) as parent,
         (select json_agg(kind || ' ' || language || ': ' || value order by position) from partner_names where partner_id = partners.id) as names,
         (select json_agg(scheme || ' ' || normalized_value order by position) from partner_identifiers where partner_id = partners.id) as identifiers
       from partners where slug = $1`,
      [slug],
    );
    return row;
  };

  it('gives partners with their names, places and identifiers', async () => {
    const report = await load(faculty, technical);
    expect(report.created).toEqual(['partners/ror-02k5kx966', 'partners/ror-0abcdef12']);
    expect(await partner('ror-02k5kx966')).toEqual({
      kind: 'university',
      name: { es: 'Universidad Politécnica de Cartagena', en: 'Technical University of Cartagena' },
      short_name: 'UPCT',
      country_code: 'ES',
      city: { es: 'Cartagena' },
      latitude: 37.6,
      coordinate_precision: 'city',
      website: 'https://www.upct.es',
      founded_year: 1998,
      sources: ['https://ror.org/02k5kx966'],
      is_demonstration: false,
      source_locale: 'es',
      revision: 1,
      parent: null,
      names: [
        'official es: Universidad Politécnica de Cartagena',
        'official en: Technical University of Cartagena',
        'official ca: Universitat Politècnica de Cartagena',
        'short und: UPCT',
      ],
      identifiers: ['ror 02k5kx966', 'wikidata Q1234'],
    });
  });

  it('knows what belongs to what, and gives an identifier to one of two that claim it', async () => {
    expect(await partner('ror-0abcdef12')).toMatchObject({ parent: 'ror-02k5kx966', identifiers: ['ror 0abcdef12'] });
  });

  it('changes nothing when it is loaded again, and what changed when that is newer', async () => {
    expect(await load(technical, faculty)).toMatchObject({ created: [], changed: [], left: { length: 2 } });
    expect((await load({ ...technical, established: 1999 }, faculty)).changed).toEqual(['partners/ror-02k5kx966']);
    expect(await partner('ror-02k5kx966')).toMatchObject({ founded_year: 1999, revision: 2 });
  });

  it('leaves out what is closed, and what is a partner already', async () => {
    await createWorld(given.database).add('partners', {
      slug: 'ours',
      identifiers: [{ scheme: 'ror', value: 'https://ror.org/03yrm5c26' }],
    });
    const report = await load(organisation('03yrm5c26'), organisation('01an7q238', { status: 'inactive' }));
    expect(report.created).toEqual([]);
    expect(await partner('ror-03yrm5c26')).toBeUndefined();
  });

  it('is read compressed as well', async () => {
    const path = await writeDump(gzipSync(JSON.stringify([organisation('05dxps055')])), 'dump.json.gz');
    expect((await importRor(given.database, path)).created).toEqual(['partners/ror-05dxps055']);
  });

  it.each([
    ['{', /dump\.json:1: cannot be read as JSON/],
    ['{"items": []}', /dump\.json:1: is no list of organisations/],
    [JSON.stringify([organisation('04gyf1771'), organisation('nonsense')]), /dump\.json:2: "id" must be like/],
    [JSON.stringify([organisation('04gyf1771', { locations: [] })]), /dump\.json:1: "locations" must hold a place/],
  ])('is refused whole when it is wrong', async (content, reason) => {
    const path = await writeDump(content);
    await expect(importRor(given.database, path)).rejects.toThrow(reason);
    expect(await partner('ror-04gyf1771')).toBeUndefined();
  });
});
