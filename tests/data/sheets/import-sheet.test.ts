import { SheetRefused } from '@portolan/drizzle/sheets/report';
import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../helpers/databases.ts';
import { createWorld } from '../../helpers/factories.ts';
import { counted, importAs, lines, told } from '../../helpers/sheets.ts';

describeOnEachEngine('a sheet', (given) => {
  const load = (kind: string, content: string, options = {}) => importAs(given.database, kind, content, options);
  const check = (kind: string, content: string, options = {}) =>
    importAs(given.database, kind, content, { isDryRun: true, ...options });
  const rows = (sql: string) => given.database.run<Record<string, unknown>>(sql, []);

  beforeAll(async () => {
    await createWorld(given.database).add(
      'partners',
      {
        slug: 'upct',
        name: { en: 'Technical University of Cartagena', es: 'Universidad Politécnica de Cartagena' },
        countryCode: 'ES',
        identifiers: [
          { scheme: 'erasmus', value: 'E  MURCIA04' },
          { scheme: 'pic', value: '999828859' },
        ],
      },
      { slug: 'utcn', name: { en: 'Technical University of Cluj-Napoca' }, countryCode: 'RO', shortName: 'UTCN' },
      { slug: 'alike-one', name: { en: 'Saint Mary' }, countryCode: 'IE' },
      { slug: 'alike-two', name: { en: 'Saint Mary' }, countryCode: 'IE' },
    );
  });

  it.each([
    [
      'partners',
      lines(
        'slug,name.en,name.kk,kind,countryCode,identifiers.ror,foundedYear,parent,sources',
        'new-one,New One,Жаңа,university,kz,https://ror.org/02k5kx966,1998,new-parent,https://a.example | https://b.example',
        'new-parent,New Parent,,University,KZ,,,,',
      ),
      [2, 0, 0],
    ],
    [
      'programmes',
      lines(
        'title.en,kind,eqfLevels,iscedFields,ects,partners.sending,partners.receiving,languages.1.language,languages.1.cefrLevel',
        'Ships,student_exchange,6 | 7,613 | 0715,"12,5",E  MURCIA04,Technical University of Cluj-Napoca | new-one,en,b2',
      ),
      [1, 0, 0],
    ],
    [
      'calls',
      lines(
        'title.en;kind;timeZone;deadlineAt;amount;amountCurrency;programme;academicYear',
        'Grants;scholarship;Europe/Madrid;2026-11-21 23:59;1 500,50;eur;Ships;2026/27',
      ),
      [1, 0, 0],
    ],
    [
      'agreements',
      lines(
        'referenceCode,kind,stage,validFrom,validTo,parties.1.partner,parties.2.partner,mobilityTerms.mobilityType,mobilityTerms.sendingPartner,mobilityTerms.receivingPartner,mobilityTerms.mobilitiesPerYear',
        'A-1,erasmus_iia,in_force,2025-09-01,2028-08-31,pic:999828859,utcn,student_studies,upct,utcn,4',
        'A-1,,,,,,,student_studies,utcn,upct,3',
      ),
      [3, 0, 1],
    ],
    [
      'mobility-terms',
      lines(
        'agreement,mobilityType,sendingPartner,receivingPartner,iscedFields,mobilitiesPerYear',
        'A-1,staff_teaching,upct,UTCN,0715,2',
      ),
      [1, 0, 0],
    ],
    [
      'events',
      lines(
        'title.en,kind,timeZone,startsOn,endsOn,partners.host,audiences',
        'Open day,open_day,Europe/Bucharest,21.11.2026,2026-11-22,utcn,student_incoming | teacher',
      ),
      [1, 0, 0],
    ],
    [
      'mobility-figures',
      lines(
        'partner,academicYear,mobilityType,direction,headCount,isApproximate',
        'upct,2024-25,student_studies,incoming,120,yes',
        'upct,2024/2025,student_studies,outgoing,80,no',
      ),
      [2, 0, 0],
    ],
    ['services', lines('slug,partner,kind,name.en', 'housing,upct,accommodation,Housing'), [1, 0, 0]],
  ])('of %s is tried, imported, and changes nothing the second time', async (kind, content, expected) => {
    const before = await rows('select number from content_revision');
    const tried = await check(kind, content);
    expect([told(tried), counted(tried), tried.isWritten]).toEqual([[], expected, false]);
    expect(await rows('select number from content_revision')).toEqual(before);

    expect(counted(await load(kind, content))).toEqual(expected);
    const after = await rows('select number from content_revision');
    const again = await load(kind, content);
    expect([again.created, again.changed]).toEqual([0, 0]);
    expect(await rows('select number from content_revision')).toEqual(after);
  });

  it('became records with what its cells meant, and one reason for all', async () => {
    expect(await rows(`select name, country_code, founded_year, sources from partners where slug = 'new-one'`)).toEqual(
      [
        {
          name: { en: 'New One', kk: 'Жаңа' },
          country_code: 'KZ',
          founded_year: 1998,
          sources: ['https://a.example', 'https://b.example'],
        },
      ],
    );
    expect(
      await rows(`select eqf_levels, isced_fields, ects::float8 as ects from programmes where slug = 'ships'`),
    ).toEqual([{ eqf_levels: [6, 7], isced_fields: ['0613', '0715'], ects: 12.5 }]);
    expect(
      await rows(
        `select deadline_at at time zone 'UTC' = '2026-11-21 22:59' as right, amount::text, academic_year from calls`,
      ),
    ).toEqual([{ right: true, amount: '1500.50', academic_year: '2026/2027' }]);
    expect(
      await rows(`select t.slug, t.mobilities_per_year from mobility_terms t order by t.created_at, t.slug`),
    ).toHaveLength(3);
    expect(await rows(`select distinct actor, reason from revisions where noun = 'Event'`)).toEqual([
      { actor: 'tests', reason: 'A test imports' },
    ]);
  });

  it('keeps what it has no column for, and clears by an empty cell only when told so', async () => {
    const content = lines('slug,shortName,foundedYear', 'utcn,,1948');
    expect(await load('partners', content)).toMatchObject({
      rows: [{ action: 'change', differences: [{ field: 'foundedYear', after: 1948 }] }],
    });
    expect(await rows(`select short_name, founded_year from partners where slug = 'utcn'`)).toEqual([
      { short_name: 'UTCN', founded_year: 1948 },
    ]);
    expect((await check('partners', content, { emptyClears: true })).rows[0]?.differences).toEqual([
      { field: 'shortName', before: 'UTCN', after: undefined },
    ]);
  });

  it('finds a partner by identifier, then slug, then name without accents and case', async () => {
    const found = await check(
      'partners',
      lines(
        'slug,name.en,identifiers.pic,foundedYear',
        ',UPCT or so,999828859,1998',
        'utcn,Cluj,,1948',
        ',SAINT MÁRY,,1900',
      ),
    );
    expect(found.rows.map(({ action, slug }) => `${action} ${slug}`)).toEqual(['change upct', 'change utcn']);
    expect(told(found)).toEqual([
      '4: The name belongs to several records: "alike-one" (Saint Mary, IE); "alike-two" (Saint Mary, IE). Fill in the slug of one.',
    ]);
    const byName = await check('partners', lines('name.es,foundedYear', 'universidad politecnica de cartagena,1998'));
    expect(byName.rows).toMatchObject([{ action: 'change', slug: 'upct' }]);
    const contradicting = await check('partners', lines('slug,identifiers.pic', 'utcn,999828859'));
    expect(told(contradicting)).toEqual([
      '2: The identifiers belong to "upct" (Technical University of Cartagena, ES), but the slug is that of "utcn".',
    ]);
  });

  it('tells of each bad row, of one told twice and of an unknown partner by its cell, and writes nothing', async () => {
    const good = Array.from(
      { length: 25 },
      (_, index) => `upct,${2000 + index}/${2001 + index},student_studies,incoming,1`,
    );
    const content = lines(
      'partner,academicYear,mobilityType,direction,headCount',
      ...good,
      'upct,2030/2031,student_studis,incoming,1',
      'upct,2030/2031,student_studies,incoming,many',
      'upct,2031/2032,student_studies,incoming,-5',
      'upct,2000/2001,student_studies,incoming,7',
      'Nowhere College,2030/2031,student_studies,incoming,1',
      'Saint Mary,2030/2031,student_studies,incoming,1',
    );
    const report = await check('mobility-figures', content);
    expect(told(report)).toEqual([
      'C27: "student_studis" is none of the values of this column. Did you mean "student_studies"?',
      'E28: "many" is no number. Write it as 1234.5.',
      'E29: "headCount" must be at least 0.',
      '30: This is the same record as in row 2, "upct-2000-2001-student-studies-incoming".',
      'A31: "Nowhere College" is none of the partners here, by slug, identifier or exact name. Add it first, or correct the name.',
      'A32: "Saint Mary" may be "alike-one" (Saint Mary, IE); "alike-two" (Saint Mary, IE). Write the slug of one.',
    ]);
    const before = await rows('select count(*)::int as n from mobility_figures');
    await expect(load('mobility-figures', content)).rejects.toThrow(SheetRefused);
    expect(await rows('select count(*)::int as n from mobility_figures')).toEqual(before);
  });

  it('is held to the rules of the database before anything is written, row by row', async () => {
    const content = lines(
      'title.en,kind,timeZone,startsOn,endsOn',
      'Backwards,training,Europe/Madrid,2026-05-02,2026-05-01',
      'Forwards,training,Europe/Madrid,2026-05-01,2026-05-02',
      'Also backwards,training,Europe/Madrid,2026-05-02,2026-05-01',
    );
    const report = await check('events', content);
    expect(told(report).map((line) => line.slice(0, 30))).toEqual([
      '2: The record breaks the rule ',
      '4: The record breaks the rule ',
    ]);
    expect(await rows(`select slug from events where slug like 'forwards%'`)).toEqual([]);
  });

  it('says of an unknown column what it may be called, and takes a mapping that it gives back', async () => {
    const content = lines('Slug,Titel.en,remarks,countrycode', 'mapped,Mapped,nice,ES');
    expect(told(await check('events', content))).toEqual([
      'B1: No column is called "Titel.en". The nearest known is "title.en": --map "Titel.en=title.en", or leave it out: --map "Titel.en=".',
      'C1: No column is called "remarks". Map it to one of the template\'s columns: --map "remarks=…", or leave it out: --map "remarks=".',
      '2: "kind" is missing; a record of events needs it.',
      '2: "title" is missing; a record of events needs it.',
      '2: "timeZone" is missing; a record of events needs it.',
    ]);
    const map = { 'Titel.en': 'title.en', remarks: '' };
    const report = await check('events', content, { map });
    expect(report.map).toEqual({ Slug: 'slug', 'Titel.en': 'title.en', remarks: '', countrycode: 'countryCode' });
    expect(told(report).filter((line) => line.includes('column'))).toEqual([]);
    expect(told(await check('events', content, { map: { Nothing: 'slug', ...map } }))[0]).toBe(
      '1: The sheet has no column "Nothing", which is to be mapped.',
    );
  });

  it('says once what all rows lack', async () => {
    const content = lines('name.en,kind', 'One,ngo', 'Two,ngo', 'Three,ngo');
    expect(told(await check('partners', content))).toEqual([
      '2: 3 rows need "countryCode", and none says it: the sheet lacks the column.',
    ]);
  });

  it.each([
    ['description.en', 'x'.repeat(100_001), 'The cell holds 100001 characters; at most 100000 are read.'],
    ['name.en', 'Universit\uFFFD', 'Letters of this text were lost when the file was saved'],
    ['website', 'www.upct.es', '"website" must be an address that begins with http:// or https://.'],
    ['foundedYear', '1,998', '"1,998" is no number. Write it as 1234.5.'],
    ['verifiedOn', '11/12/2026', '"11/12/2026" is no day that everybody reads alike. Write it as 2026-11-21.'],
    ['countryCode', 'Spain', '"countryCode" must be an ISO 3166-1 code such as KZ.'],
  ])('refuses a cell of %s that cannot be one', async (column, cell, message) => {
    const report = await check('partners', `slug,${column}\nupct,"${cell}"\n`);
    expect(told(report)[0]).toContain(`B2: ${message}`);
  });

  it('explains an hour that the clocks leave out', async () => {
    const content = lines('title.en,kind,timeZone,deadlineAt', 'Night,scholarship,Europe/Bucharest,2026-03-29 03:30');
    expect(told(await check('calls', content))[0]).toContain('D2: "2026-03-29 03:30" is no time in Europe/Bucharest');
  });

  it('takes a clock time in the zone that the record has, where the sheet does not say it', async () => {
    const [call] = await rows('select slug from calls');
    const report = await check('calls', lines('slug,deadlineAt', `${call?.slug},2026-11-22 12:00`));
    expect(report.rows[0]?.differences).toMatchObject([{ field: 'deadlineAt', after: '2026-11-22T12:00:00+01:00' }]);
  });
});
