import { toBadRowsTable } from '@portolan/drizzle/sheets/bad-rows';
import { readSheet } from '@portolan/drizzle/sheets/read-sheet';
import { toReportLines } from '@portolan/drizzle/sheets/report';
import { writeCsv } from '@portolan/drizzle/sheets/write-csv';
import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../helpers/databases.ts';
import { createWorld } from '../../helpers/factories.ts';
import { counted, importAs, lines, told } from '../../helpers/sheets.ts';

describeOnEachEngine('the bad rows of a sheet', (given) => {
  const skipping = (kind: string, content: string, options = {}) =>
    importAs(given.database, kind, content, { skipsBadRows: true, ...options });
  const slugs = async (like: string) =>
    (
      await given.database.run<{ slug: string }>(`select slug from partners where slug like $1 order by slug`, [like])
    ).map(({ slug }) => slug);
  const head = 'slug,name.en,kind,countryCode,parent,foundedYear';

  beforeAll(() => createWorld(given.database).add('partners', 'there'));

  it('are left out where that is wished, with the rows that need them, and all others are imported', async () => {
    const content = lines(
      head,
      'a-good,Good,ngo,ES,,1998',
      'a-bad,Bad,nonsense,ES,,',
      'a-child,Child,ngo,ES,a-bad,',
      'a-other,Other,ngo,ES,there,',
      'a-good,Twice,ngo,ES,,',
    );
    const seen = await skipping('partners', content, { isDryRun: true });
    expect([seen.leftOut, counted(seen), seen.isWritten]).toEqual([[3, 4, 6], [2, 0, 0], false]);
    expect(await slugs('a-%')).toEqual([]);
    const report = await skipping('partners', content);
    expect(told(report).map((line) => line.slice(0, 22))).toEqual([
      'C3: "nonsense" is none',
      'E4: "a-bad" is none of',
      '6: This is the same re',
    ]);
    expect(toReportLines(report, false)[1]).toBe('3 bad rows are left out, with 3 problems:');
    expect(await slugs('a-%')).toEqual(['a-good', 'a-other']);
    expect(counted(await skipping('partners', content))).toEqual([0, 0, 2]);
  });

  it('are left out too where the rules of the database refuse them', async () => {
    const content = lines(
      'title.en,kind,timeZone,startsOn,endsOn',
      'Backwards,training,Europe/Madrid,2026-05-02,2026-05-01',
      'Forwards,training,Europe/Madrid,2026-05-01,2026-05-02',
    );
    expect([(await skipping('events', content)).leftOut, counted(await skipping('events', content))]).toEqual([
      [2],
      [0, 0, 1],
    ]);
  });

  it('stop everything where the headings are wrong, whatever is wished', async () => {
    const content = lines('slug,Name,kind,countryCode', 'b-one,One,ngo,ES');
    await expect(skipping('partners', content)).rejects.toThrow('B1: No column is called "Name"');
    const lacking = await skipping('partners', lines('slug,name.en,kind', 'b-one,One,ngo', 'b-two,Two,ngo'));
    expect([lacking.leftOut, await slugs('b-%')]).toEqual([[2, 3], []]);
  });

  it('make a sheet that says what is wrong in each, and that is imported once it is corrected', async () => {
    const bad = 'c-bad,Spoilt,nonsense,ES,,';
    const sheet = await readSheet(Buffer.from(lines(head, 'c-good,Fine,ngo,ES,,1998', bad)));
    const table = toBadRowsTable(sheet, await skipping('partners', lines(head, 'c-good,Fine,ngo,ES,,1998', bad)));
    expect(table[0]).toEqual([...head.split(','), 'Row in the sheet', 'What is wrong']);
    expect(table[1]?.slice(0, 7)).toEqual(['c-bad', 'Spoilt', 'nonsense', 'ES', '', '', 3]);
    expect(table[1]?.[7]).toContain('kind (C3): "nonsense"');
    await importAs(given.database, 'partners', writeCsv(table).replace(',nonsense,', ',ngo,'));
    expect(await slugs('c-%')).toEqual(['c-bad', 'c-good']);
  });

  it('know the columns of the last sheet with the same headings', async () => {
    const sheet = (slug: string) => lines('slug,Bezeichnung,Art,countryCode,Notiz', `${slug},One,ngo,ES,x`);
    const map = { Bezeichnung: 'name.en', Art: 'kind', Notiz: '' };
    await expect(importAs(given.database, 'partners', sheet('d-one'))).rejects.toThrow('B1: No column');
    await importAs(given.database, 'partners', sheet('d-one'), { isDryRun: true, map });
    await expect(importAs(given.database, 'partners', sheet('d-one'))).rejects.toThrow('B1: No column');
    await importAs(given.database, 'partners', sheet('d-one'), { map });
    expect((await importAs(given.database, 'partners', sheet('d-two'))).map).toEqual(map);
    const other = importAs(given.database, 'partners', sheet('d-two'), {
      map: { Bezeichnung: 'shortName' },
      isDryRun: true,
    });
    expect((await other).map).toEqual({ ...map, Bezeichnung: 'shortName' });
    await expect(importAs(given.database, 'partners', lines('slug,Bezeichnung', 'd-two,Two'))).rejects.toThrow('B1:');
  });
});
