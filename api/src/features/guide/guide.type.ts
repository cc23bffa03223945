import { audience } from '@portolan/schema/vocabularies/audience';
import { guideKind } from '@portolan/schema/vocabularies/guide-kind';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { Url } from '../../graphql/scalars.ts';

@NounType('Guide', 'A way through something, in steps, for one audience.')
export class Guide {
  @Value(enumOf(guideKind), 'Which way it leads through.')
  kind!: string;

  @Value(enumOf(audience), 'For whom it is.')
  audience!: string;

  @Localised('The title of the guide.')
  title!: object;

  @Localised('A sentence or two about the guide.', { nullable: true })
  summary!: object;

  @Localised('What to know before the first step. Markdown.', { nullable: true })
  body!: object;

  @List('GuideStep', 'The steps, in order.')
  steps!: object[];

  @One('Partner', 'The partner that the guide holds at; null when it holds everywhere.')
  partner!: object;

  @Connection('Document', 'Forms and other documents for the way.')
  documents!: object;

  @Connection('Call', 'Calls whose awards go this way, such as placements.')
  calls!: object;
}

@RowType('GuideStep', 'One step of a guide.')
export class GuideStep {
  @Localised('What is done.')
  title!: object;

  @Localised('How it is done. Markdown.', { nullable: true })
  body!: object;

  @Localised('When it is done.', { nullable: true })
  timing!: object;

  @Localised('Who does it.', { nullable: true })
  responsible!: object;

  @Value(() => Url, 'A page or form that helps.', { nullable: true })
  url!: string;

  @Localised('What the page or form is.', { nullable: true })
  urlLabel!: object;
}
