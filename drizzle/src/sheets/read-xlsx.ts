import { tell } from '@portolan/schema/sentences/tell';
import { type Cell, type Sheet, SheetError, toSheet } from './sheet.ts';

/** Far more than any office's sheet: what unpacks to more is no sheet but an attack. */
const unpackedBytes = 200_000_000;

/** Reads the first sheet of a workbook, or the one with that name. Throws `SheetError` when it cannot. */
export async function readXlsx(bytes: Uint8Array, name?: string): Promise<Sheet> {
  if (unpackedSize(bytes) > unpackedBytes) {
    throw new SheetError(tell('sheet.unpacksTooLarge', {}));
  }
  const { default: readExcelFile } = await import('read-excel-file/node');
  const sheets = await readExcelFile(Buffer.from(bytes), { trim: false }).catch((cause: unknown) => {
    throw new SheetError(tell('sheet.damaged', {}), {
      cause,
    });
  });
  const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.sheet === name);
  if (sheet === undefined) {
    const names = sheets.map((one) => `"${one.sheet}"`).join(', ');
    throw new SheetError(name === undefined ? tell('sheet.noSheet', {}) : tell('sheet.noSheetNamed', { name, names }));
  }
  const cells = sheet.data.map((row) => row.map((cell): Cell => (isCell(cell) ? cell : null)));
  return toSheet(cells, `XLSX, sheet "${sheet.sheet}"`);
}

const isCell = (value: unknown): value is Cell =>
  value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

/** What the directory at the end of a ZIP file says that its parts unpack to. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    // "PK" and 1, 2 begin each entry of that directory.
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) size += view.getUint32(at + 24, true);
  }
  return size;
}
