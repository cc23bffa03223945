import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { MeaningOf } from '@portolan/drizzle/sheets/template';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** What no field of the contract tells by that name. */
const ownMeanings: Record<string, string> = {
  slug: 'The record’s part of its address. Without it one is made for a new record.',
  publicationStatus: 'Whether the public sees it: draft, published or archived. A new record is published.',
  sourceLocale: 'The language that the others are translated from.',
  verifiedOn: 'The day when somebody last confirmed the record.',
  sources: 'Public pages where the facts were seen.',
  stage: 'How far it has come towards its signature.',
  legalTemplate: 'The legal template that it follows; not public.',
  legalReviewOn: 'When lawyers look at it next; not public.',
  coordinatePrecision: 'What the coordinates point at.',
  coordinateAttribution: 'Who gave the coordinates, where their licence wants it told.',
  timeZone: 'The time zone of the place; clock times of the row are in it.',
  latitude: 'Where it is on a map, in degrees north.',
  longitude: 'Where it is on a map, in degrees east.',
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** What columns mean, in the words that the contract has for the fields of the same names. */
export function createMeanings(schema: GraphQLSchema): MeaningOf {
  return (column) => {
    const words = [...column.path].filter((part): part is string => typeof part === 'string');
    const language = column.path.length > 1 && isLanguage(words.at(-1)) ? words.pop() : undefined;
    if (column.keyed !== undefined) words.push(column.keyed.field);
    const meaning = describe(schema, nounForms[column.noun].type, words) ?? ownMeanings[words.at(-1) ?? ''];
    const told = meaning ?? `The ${words.map(toWords).join(': ')}.`;
    const item = column.path.find((part) => typeof part === 'number');
    return [
      column.keyed && `For "${column.keyed.word}".`,
      told,
      item !== undefined && `Part ${item + 1} of the list.`,
      language && `In ${languageNames.of(language)}.`,
    ]
      .filter((part) => typeof part === 'string')
      .join(' ');
  };
}

const isLanguage = (word: string | undefined): boolean => /^(en|es|fr|ro|ru|kk|zh)$/.test(word ?? '');

const toWords = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function describe(schema: GraphQLSchema, typeName: string, words: readonly string[]): string | undefined {
  let type = schema.getType(typeName);
  let description: string | undefined;
  for (const word of words) {
    if (!isObjectType(type)) return undefined;
    const field = fieldsOf(type)[word];
    if (field === undefined) return undefined;
    description = field.description ?? undefined;
    type = getNamedType(field.type);
  }
  return description;
}

/** The fields of a type; of a connection those of what it holds. */
function fieldsOf(type: GraphQLObjectType) {
  const fields = type.getFields();
  const node = fields.nodes && getNamedType(fields.nodes.type);
  return isObjectType(node) ? node.getFields() : fields;
}
