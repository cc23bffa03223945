import { expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { describeOnAnyEngine } from '../../helpers/databases.ts';
import { importAs, told } from '../../helpers/sheets.ts';

const texts = (...cells: string[]) => cells.map((value) => ({ value, type: String }));
const day = (iso: string, format = 'dd/mm/yyyy') => ({ value: new Date(iso), type: Date, format });

describeOnAnyEngine('dates in a workbook', (given) => {
  it('are the days and clock times that the spreadsheet shows', async () => {
    const workbook = await writeExcelFile([
      texts(
        'slug',
        'title.en',
        'kind',
        'timeZone',
        'startsOn',
        'endsOn',
        'registrationDeadlineAt',
        'capacity',
        'address',
      ),
      [
        ...texts('fair', 'Fair', 'fair', 'Asia/Almaty'),
        day('2026-03-29T00:00:00Z'),
        day('2026-12-31T00:00:00Z', 'd mmm yyyy'),
        day('2026-03-01T23:59:00Z', 'dd.mm.yyyy hh:mm'),
        { value: 120, type: Number },
        { value: 50012, type: Number },
      ],
      [
        ...texts('leap', 'Leap', 'fair', 'Europe/Madrid', '29.2.2028', '2028-02-29'),
        { value: 46_000.5, type: Number },
        { value: 1, type: Number },
        { value: 1.25e19, type: Number },
      ],
    ]).toBuffer();
    const report = await importAs(given.database, 'events', workbook, { isDryRun: true });
    expect(told(report)).toEqual([
      'G3: "46000.5" is no day that everybody reads alike. Write it as 2026-11-21.',
      'I3: The spreadsheet kept this as a number and lost its last digits. Format the cell as text.',
    ]);
    const [fair] = report.rows;
    const values = Object.fromEntries((fair?.differences ?? []).map(({ field, after }) => [field, after]));
    expect(values).toMatchObject({
      startsOn: '2026-03-29',
      endsOn: '2026-12-31',
      registrationDeadlineAt: '2026-03-01T23:59:00+05:00',
      capacity: 120,
      address: '50012',
    });
  });
});
