import { texts } from '@portolan/drizzle/editing/check-record';
import { isSamePath } from '@portolan/drizzle/editing/paths';
import type { TextState } from '@portolan/schema/tables/translation-states';
import { locale } from '@portolan/schema/vocabularies/locale';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { Field, ObjectType } from 'type-graphql';
import { registerEnum } from '../graphql/enums.ts';
import { DateTime } from '../graphql/scalars.ts';
import { localeType } from './enums.ts';
import { instantOf } from './instant.ts';

const translationState = registerEnum('TranslationState', 'How a text stands in a language.', {
  SOURCE: 'It is the language that the record is written in',
  CURRENT: 'The translation is as new as its source, or somebody said that it is still right',
  OLDER: 'The source changed since',
  MISSING: 'There is no translation',
});

@ObjectType({ description: 'How one text of a record stands in one language.' })
export class TextTranslation {
  @Field(() => [String], { description: 'The place of the text without the language, such as `["title"]`.' })
  path!: string[];

  @Field(() => localeType, { description: 'The language.' })
  locale!: string;

  @Field(() => translationState, { description: 'How the text stands.' })
  state!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last written or confirmed.' })
  updatedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What the source said when an older translation was right.' })
  sourceThen!: string | null;
}

/** Every text of a record in every language of the portal, also where there is none. */
export function listTextTranslations(record: Record<string, unknown>, states: readonly TextState[]): TextTranslation[] {
  return texts(record).flatMap(({ path, text }) =>
    locale.values.map((language): TextTranslation => {
      const state = states.find((one) => one.locale === language && isSamePath(one.path, path));
      const how = !(language in text)
        ? 'MISSING'
        : language === record.sourceLocale
          ? 'SOURCE'
          : state?.sourceThen === undefined
            ? 'CURRENT'
            : 'OLDER';
      return {
        path,
        locale: toEnumName(language),
        state: how,
        updatedAt: state === undefined ? null : instantOf(state.updatedAt),
        sourceThen: state?.sourceThen ?? null,
      };
    }),
  );
}
