import { createHash } from 'node:crypto';
import { nouns } from '../developers/contract.ts';
import { remember } from '../edition/remember.ts';
import { type Column, writeCsv } from './csv.ts';
import { listExportFields } from './export-fields.ts';
import { listColumns } from './list-columns.ts';
import { type ExportRecord, readRecords } from './read-records.ts';

export interface DataFile {
  /** `partners.csv` */
  readonly name: string;
  readonly format: Format;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** What is kept of a record beside the files. */
export interface RecordSummary {
  readonly slug: string;
  readonly isDemonstration: boolean;
  readonly updatedAt: string;
  /** The day on which somebody last confirmed the record. */
  readonly verifiedOn: string | null;
}

/** All records of one type. */
export interface DataSet {
  /** The GraphQL type. */
  readonly type: string;
  readonly description: string;
  /** The root field that lists the same records, such as `mobilityTerms`. */
  readonly list: string;
  readonly records: readonly RecordSummary[];
  readonly files: readonly DataFile[];
}

const formats = ['csv', 'json'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Record<Format, string> = { csv: 'text/csv', json: 'application/json' };

const plans = nouns.flatMap(({ type, list }) => {
  if (list === undefined) return [];
  const fields = listExportFields(type);
  const name = list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [{ type: type.name, description: type.description ?? '', list, name, fields, columns: listColumns(fields) }];
});

type Plan = (typeof plans)[number];

const dictionaryName = 'dictionary';

/** What the files are called before the dot, which is known before anything is read. */
export const dataNames: readonly string[] = [...plans.map(({ name }) => name), dictionaryName];

/** Every record of the portal, demonstration records included, as files; read once in a build. */
export async function listDataSets(): Promise<readonly DataSet[]> {
  const sets: DataSet[] = [];
  // One after the other: each already asks in every language at once.
  for (const plan of plans) sets.push(await readOnceEach(plan));
  return sets;
}

/** The file of that name. Throws when there is none. */
export async function readDataFile(name: string): Promise<DataFile> {
  const plan = plans.find((one) => formats.some((format) => `${one.name}.${format}` === name));
  const files = plan === undefined ? dictionaryFiles : (await readOnceEach(plan)).files;
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`There is no export "${name}".`);
  return file;
}

const readOnceEach = (plan: Plan): Promise<DataSet> => remember('data set', plan.name, () => readDataSet(plan));

async function readDataSet({ type, description, list, name, fields, columns }: Plan): Promise<DataSet> {
  const records = await readRecords(list, fields);
  return { type, description, list, records: records.map(summarise), files: writeFiles(name, columns, records) };
}

const summarise = ({ slug, isDemonstration, updatedAt, verifiedOn }: ExportRecord): RecordSummary =>
  ({ slug, isDemonstration, updatedAt, verifiedOn }) as RecordSummary;

const dictionaryColumns: readonly Column[] = ['file', 'entity', 'column', 'type', 'description'].map((name) => ({
  path: [name],
  isNumber: false,
  isList: false,
  type: 'String!',
  description: '',
}));

/** What the columns of all files mean, as the contract says it. */
export const dictionaryFiles: readonly DataFile[] = writeFiles(
  dictionaryName,
  dictionaryColumns,
  plans.flatMap(({ name, type: entity, columns }) =>
    columns.map(({ path, type, description }) => ({ file: name, entity, column: path.join('.'), type, description })),
  ),
);

function writeFiles(name: string, columns: readonly Column[], records: readonly object[]): DataFile[] {
  const texts: Record<Format, string> = {
    csv: writeCsv(columns, records),
    // A record a line, so that versions can be compared.
    json: records.length === 0 ? '[]\n' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`,
  };
  return formats.map((format) => {
    const content = new TextEncoder().encode(texts[format]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name: `${name}.${format}`, format, content, sha256 };
  });
}
