import type { AnyVariables } from '@urql/core';
import { type Connection, readOnce } from '../api/read.ts';
import { fallbackLocale, type Locale, locales, toContractLocale } from '../i18n/locales.ts';
import type { LocalizedText } from '../i18n/localized.ts';
import type { ExportField, Shape } from './export-fields.ts';

/** A record as its export holds it. */
export type ExportRecord = Readonly<Record<string, unknown>>;

type Answer = Readonly<Record<string, unknown>>;
interface Entries {
  readonly entries: Connection<Answer>;
}

/** The same thing as each language has it. Only the first language is asked for more than text. */
type Answers<T = unknown> = ReadonlyMap<Locale, T>;

const pageSize = 100;
const fullLocale = fallbackLocale;

/** Every record that a root field lists, by slug, with its texts in all their languages. */
export async function readRecords(list: string, fields: readonly ExportField[]): Promise<ExportRecord[]> {
  const others = fields.some(holdsText) ? locales.filter((locale) => locale !== fullLocale) : [];
  const answers = await Promise.all(
    [fullLocale, ...others].map(async (locale) => {
      const isFull = locale === fullLocale;
      const nodes = await readNodes(list, isFull ? select(fields) : `slug ${select(fields.filter(holdsText))}`, locale);
      return [locale, new Map(nodes.map((node) => [String(node['slug']), node]))] as const;
    }),
  );
  const slugs = [...(answers[0]?.[1].keys() ?? [])].sort();
  return slugs.map((slug) => toObject(fields, new Map(answers.map(([locale, nodes]) => [locale, nodes.get(slug)]))));
}

const holdsText = ({ shape }: ExportField): boolean =>
  shape.is === 'text' || (shape.is === 'part' && shape.fields.some(holdsText));

const select = (fields: readonly ExportField[]): string =>
  fields.map(({ name, shape }) => `${name}${selections[shape.is](shape as never)}`).join(' ');

const selections: { [Is in Shape['is']]: (shape: Extract<Shape, { is: Is }>) => string } = {
  value: () => '',
  text: () => '(locale: $locale) { value locale }',
  tie: () => ' { slug }',
  part: ({ fields }) => ` { ${select(fields)} }`,
};

async function readNodes(list: string, selection: string, locale: Locale): Promise<Answer[]> {
  const document = `
    query Export($first: Int!, $after: String${selection.includes('$locale') ? ', $locale: Locale!' : ''}) {
      entries: ${list}(first: $first, after: $after) {
        nodes { ${selection} }
        pageInfo { hasNextPage endCursor }
      }
    }
  `;
  const nodes: Answer[] = [];
  let after: string | null = null;
  do {
    const variables = { first: pageSize, after, locale: toContractLocale(locale) };
    const page: Connection<Answer> = (await readOnce<Entries, AnyVariables>(document, variables)).entries;
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

const mapAnswers = <T, U>(answers: Answers<T>, pick: (answer: T | undefined) => U): Answers<U> =>
  new Map([...answers].map(([locale, answer]) => [locale, pick(answer)]));

const toObject = (fields: readonly ExportField[], answers: Answers<Answer | undefined>): ExportRecord =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      toMember(
        field,
        mapAnswers(answers, (answer) => answer?.[field.name]),
      ),
    ]),
  );

function toMember({ isList, shape }: ExportField, answers: Answers): unknown {
  const full = answers.get(fullLocale);
  if (!isList) return toValue(shape, answers);
  if (!Array.isArray(full)) return full;
  return full.map((_, index) =>
    toValue(
      shape,
      mapAnswers(answers, (answer) => (answer as readonly unknown[] | undefined)?.[index]),
    ),
  );
}

function toValue(shape: Shape, answers: Answers): unknown {
  const full = answers.get(fullLocale) ?? null;
  if (shape.is === 'value' || full === null) return full;
  if (shape.is === 'tie') return (full as { slug: string }).slug;
  if (shape.is === 'part') return toObject(shape.fields, answers as Answers<Answer | undefined>);
  const texts = [...(answers as Answers<LocalizedText | undefined>)];
  // Where a translation is missing another language comes back.
  return Object.fromEntries(
    texts.flatMap(([locale, text]) => (text?.locale === toContractLocale(locale) ? [[locale, text.value]] : [])),
  );
}
