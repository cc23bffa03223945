import { readSheet } from '@portolan/drizzle/sheets/read-sheet';
import { writeXlsx } from '@portolan/drizzle/sheets/write-xlsx';
import { describe, expect, it } from 'vitest';

const text = 'slug;name.es\r\nupct;"Cartagena; España"\r\n';
const read = async (bytes: Uint8Array | string, encoding?: string) =>
  readSheet(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { encoding });
/** Latin letters and é, as Windows-1252 writes them. */
const inWindows1252 = (content: string) => Buffer.from(content, 'latin1');

describe('a sheet as offices send it', () => {
  it.each([
    ['semicolons', text],
    ['commas', 'slug,name.es\nupct,"Cartagena; España"\n'],
    ['tabs', 'slug\tname.es\nupct\t"Cartagena; España"\n'],
    ['semicolons', `sep=;\r\n${text}`],
    ['semicolons', `\uFEFF${text}`],
  ])('is read with %s', async (separator, content) => {
    const sheet = await read(content);
    expect(sheet.format).toBe(`CSV, separated by ${separator}, UTF-8`);
    expect(sheet.headers.map((header) => header.text)).toEqual(['slug', 'name.es']);
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([['upct', 'Cartagena; España']]);
  });

  it('counts rows as a spreadsheet does', async () => {
    expect((await read('slug\na\n\nb\n')).rows.map(({ number }) => number)).toEqual([2, 4]);
    expect((await read('slug,note\na,"one\ntwo"\nb,\n')).rows.map(({ number }) => number)).toEqual([2, 3]);
    expect((await read('sep=,\nslug\na\n')).rows.map(({ number }) => number)).toEqual([3]);
  });

  it.each(['utf16le', 'utf-16le with mark'])('is read in UTF-16, which is certain (%s)', async (which) => {
    const mark = which.includes('mark') ? '\uFEFF' : '';
    const sheet = await read(Buffer.from(mark + text, 'utf16le'));
    expect([sheet.format, sheet.rows[0]?.cells[1]]).toEqual([
      'CSV, separated by semicolons, UTF-16LE',
      'Cartagena; España',
    ]);
  });

  it('says which encoding it may be in, and is read when that is named', async () => {
    const bytes = inWindows1252(text);
    await expect(read(bytes)).rejects.toThrow(
      /The file is not UTF-8: line 2 reads "upct;"Cartagena; España"" in Windows-1252/,
    );
    expect((await read(bytes, 'windows-1252')).rows[0]?.cells[1]).toBe('Cartagena; España');
    await expect(read(bytes, 'latin')).rejects.toThrow('"latin" is no known encoding');
  });

  it.each([
    ['', 'The file is empty.'],
    ['\n\n', 'The sheet is empty.'],
    ['slug,name.en\na,"cut', 'A quote is opened and never closed'],
    ['slug,name.en,city.en\na,A,B\nb,C', 'The last row has 2 of 3 cells and the file ends inside it'],
    ['%PDF-1.7', 'The file is a PDF'],
    [`slug\n${'a\n'.repeat(20_001)}`, 'The sheet has 20001 rows; at most 20000 are read at once'],
    [Array.from({ length: 601 }, () => 'a').join(','), 'The sheet has 601 columns; at most 600'],
    ['a'.repeat(10_000_001), 'The file has 10.0 MB; at most 10 MB'],
  ])('is refused when it is no whole sheet', async (content, reason) => {
    await expect(read(content)).rejects.toThrow(reason);
  });

  it('is refused in the old format of Excel, and as half a workbook', async () => {
    await expect(read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).rejects.toThrow('in the old format XLS');
    const workbook = await writeXlsx([{ name: 'partners', rows: [['slug'], ['upct']] }]);
    expect((await read(workbook)).rows[0]?.cells).toEqual(['upct']);
    await expect(read(workbook.subarray(0, workbook.length / 2))).rejects.toThrow('cut off or damaged');
  });

  it('names the sheets of a workbook when one is asked for that it lacks', async () => {
    const workbook = await writeXlsx([
      { name: 'one', rows: [['slug'], ['a']] },
      { name: 'two', rows: [['slug'], ['b']] },
    ]);
    expect((await readSheet(workbook, { sheet: 'two' })).rows[0]?.cells).toEqual(['b']);
    await expect(readSheet(workbook, { sheet: 'three' })).rejects.toThrow('No sheet "three"; there are "one", "two".');
  });
});
