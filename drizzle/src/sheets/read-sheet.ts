import { tell } from '@portolan/schema/sentences/tell';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Sheet, SheetError, sheetLimits } from './sheet.ts';

export interface ReadOptions {
  /** The encoding of a CSV file that is neither UTF-8 nor UTF-16. */
  encoding?: string | undefined;
  /** Which sheet of a workbook; else the first. */
  sheet?: string | undefined;
}

/** Reads CSV or XLSX, told apart by what the file holds. Throws `SheetError` with what to do when it is neither. */
export async function readSheet(bytes: Uint8Array, { encoding, sheet }: ReadOptions = {}): Promise<Sheet> {
  if (bytes.length > sheetLimits.bytes) {
    throw new SheetError(
      tell('sheet.tooLarge', { megabytes: (bytes.length / 1e6).toFixed(1), most: sheetLimits.bytes / 1e6 }),
    );
  }
  if (bytes.length === 0) throw new SheetError(tell('sheet.emptyFile', {}));
  if (beginsWith(bytes, [0x50, 0x4b, 3, 4])) return readXlsx(bytes, sheet);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new SheetError(tell('sheet.oldFormat', {}));
  }
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new SheetError(tell('sheet.pdf', {}));
  return readCsv(bytes, encoding);
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
