import { tell } from '@portolan/schema/sentences/tell';
import { findNearestName, toPlain } from './nearest-name.ts';
import { type Cell, isEmpty, type Sheet, SheetError, toLetter } from './sheet.ts';

/** What the list of charter holders calls its columns, in one edition or another. */
const names = {
  proposal: ['Proposal number', 'Project number', 'ECHE number', 'Charter number'],
  erasmus: ['Erasmus Code', 'Erasmus ID code', 'Institution code'],
  pic: ['PIC', 'PIC code', 'PIC number', 'Participant identification code'],
  oid: ['OID', 'Organisation ID', 'Organization ID', 'E+ OID'],
  name: ['Legal Name', 'Organisation Legal Name', 'Institution name', 'Organisation name', 'Beneficiary name'],
  street: ['Street', 'Address', 'Street name', 'Organisation address'],
  postcode: ['Post Cd', 'Post code', 'Postal code', 'Postcode'],
  city: ['City', 'Town', 'City name'],
  country: ['Country Cd', 'Country code', 'Country', 'Country Cd ISO'],
  website: ['Website Url', 'Website', 'Web site', 'URL'],
  from: ['Erasmus Eche Start', 'ECHE start date', 'Start date', 'Valid from'],
  to: ['Erasmus Eche End', 'ECHE end date', 'End date', 'Valid to'],
} as const;
type Field = keyof typeof names;

/** The Union's own codes where they are not those of ISO 3166. */
const countries: Record<string, string> = { EL: 'GR', UK: 'GB' };
/** The language that a country's institutions are named in, where the portal has it; else the name counts as English. */
const languages: Record<string, string> = { ES: 'es', FR: 'fr', RO: 'ro' };

/** The list of holders of the Erasmus Charter for Higher Education, as the European Commission gives it, as partners. */
export function toPartnerSheet(sheet: Sheet): Sheet {
  const places = findPlaces(sheet);
  const columns: { header: string; from: Field; of: (text: (field: Field) => string, cell: Cell) => Cell }[] = [
    { header: 'identifiers.pic', from: 'pic', of: (_text, cell) => cell },
    { header: 'identifiers.oid', from: 'oid', of: (_text, cell) => cell },
    { header: 'identifiers.erasmus', from: 'erasmus', of: (_text, cell) => cell },
    { header: 'identifiers.eche', from: 'proposal', of: (_text, cell) => cell },
    { header: 'identifiers.eche.validFrom', from: 'from', of: (_text, cell) => cell },
    { header: 'identifiers.eche.validTo', from: 'to', of: (_text, cell) => cell },
    { header: 'countryCode', from: 'country', of: (text) => countryOf(text('country')) },
    { header: 'address', from: 'street', of: addressOf },
    { header: 'website', from: 'website', of: (text) => websiteOf(text('website')) },
    { header: 'sourceLocale', from: 'country', of: (text) => languageOf(text('country')) },
    ...['en', 'es', 'fr', 'ro'].flatMap((language) =>
      (['name', 'city'] as const).map((from) => ({
        header: `${from}.${language}`,
        from,
        of: (text: (field: Field) => string) => (languageOf(text('country')) === language ? text(from) : null),
      })),
    ),
  ];
  return {
    ...sheet,
    headers: columns.map(({ header, from }) => ({ letter: toLetter(places.get(from) ?? 0), text: header })),
    rows: sheet.rows.map(({ number, cells }) => {
      const cellOf = (field: Field) => cells[places.get(field) ?? -1] ?? null;
      const text = (field: Field) => (isEmpty(cellOf(field)) ? '' : String(cellOf(field)).trim());
      return { number, cells: columns.map(({ from, of }) => of(text, cellOf(from))) };
    }),
  };
}

function findPlaces(sheet: Sheet): Map<Field, number> {
  const places = new Map<Field, number>();
  for (const [field, known] of Object.entries(names) as [Field, readonly string[]][]) {
    const index = sheet.headers.findIndex(({ text }) => known.some((name) => toPlain(name) === toPlain(text)));
    if (index !== -1) places.set(field, index);
  }
  const missing = (['name', 'country', 'erasmus', 'pic'] as const).filter((field) => !places.has(field));
  if (missing.length > 0) {
    const headers = sheet.headers.map(({ text }) => text);
    const hints = missing.map((field) => {
      const nearest = findNearestName(names[field][0], headers);
      return `"${names[field][0]}"${nearest === undefined ? '' : ` (the nearest is "${nearest}")`}`;
    });
    throw new SheetError(tell('sheet.noCharterList', { columns: hints.join(', ') }));
  }
  return places;
}

const countryOf = (code: string): string => countries[code.toUpperCase()] ?? code.toUpperCase();
const languageOf = (code: string): string => languages[code.toUpperCase()] ?? 'en';

function addressOf(text: (field: Field) => string): string | null {
  const town = [text('postcode'), text('city')].filter((part) => part !== '').join(' ');
  return text('street') === '' ? null : [text('street'), town].filter((part) => part !== '').join(', ');
}

/** The list writes most addresses without their scheme; the plain one is what every server answers to. */
function websiteOf(text: string): string | null {
  if (text === '') return null;
  return /^https?:\/\//i.test(text) ? text.replace(/^https?/i, (scheme) => scheme.toLowerCase()) : `http://${text}`;
}
