import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '../vocabularies/locale.ts';
import { locale } from '../vocabularies/locale.ts';
import { instant, valuesIn } from './columns.ts';

/** One text of a record in one language. */
export interface TextState {
  /** Where the text is, without the language: `["steps", "2", "title"]`. */
  path: string[];
  locale: Locale;
  /** When it was last written or confirmed. */
  updatedAt: string;
  /** What the source said when the translation was last right; absent while it is. */
  sourceThen?: string;
}

/** How far the published texts of a record are translated; kept by the one writer. */
export const translationStates = pgTable(
  'translation_states',
  {
    recordId: uuid().primaryKey(),
    noun: text().notNull(),
    texts: jsonb().$type<TextState[]>().notNull(),
    /** Languages that some text is not in. */
    missing: valuesIn(locale),
    /** Languages with a text that is older than its source. */
    older: valuesIn(locale),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index('translation_states_missing').using('gin', t.missing),
    index('translation_states_older').using('gin', t.older),
  ],
);
