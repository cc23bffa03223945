import { internationalisationTheme } from '@portolan/schema/vocabularies/internationalisation-theme';
import { enumOf } from '../../graphql/enums.ts';
import { Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { CountryCode, Url } from '../../graphql/scalars.ts';

@NounType('GoodPractice', 'Something that worked: the problem, what was done, what came of it.')
export class GoodPractice {
  @Value(enumOf(internationalisationTheme), 'The side of internationalisation that it serves.')
  theme!: string;

  @Localised('The title of the practice.')
  title!: object;

  @Localised('A sentence or two about it.', { nullable: true })
  summary!: object;

  @Localised('The problem that it met. Markdown.', { nullable: true })
  problem!: object;

  @Localised('What was done. Markdown.', { nullable: true })
  practice!: object;

  @Localised('What came of it. Markdown.', { nullable: true })
  result!: object;

  @Value(() => Url, 'Where one sees that it is so.', { nullable: true })
  evidenceUrl!: string;

  @Value(() => CountryCode, 'The country it comes from.', { nullable: true })
  countryCode!: string;

  @One('Partner', 'The partner that does it.')
  partner!: object;

  @One('Project', 'The project that it came from.')
  project!: object;
}
