import { audience } from '@portolan/schema/vocabularies/audience';
import { serviceKind } from '@portolan/schema/vocabularies/service-kind';
import { enumOf } from '../../graphql/enums.ts';
import { Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { Url } from '../../graphql/scalars.ts';

@NounType('Service', 'What a partner does for people who come in or go out.')
export class Service {
  @Value(enumOf(serviceKind), 'What kind of help it is.')
  kind!: string;

  @Localised('The name of the service.')
  name!: object;

  @Localised('What it does. Markdown.', { nullable: true })
  summary!: object;

  @Value([enumOf(audience)], 'For whom it is.')
  audiences!: string[];

  @Localised('For how long one can use it.', { nullable: true })
  duration!: object;

  @Localised('When it is open.', { nullable: true })
  openingHours!: object;

  @Localised('Where it is.', { nullable: true })
  place!: object;

  @Value(() => Url, 'The page of the service.', { nullable: true })
  website!: string;

  @One('Partner', 'The partner that offers it.', {})
  partner!: object;

  @One('OrganisationalUnit', 'The unit that runs it.')
  unit!: object;

  @One('Contact', 'Whom to ask.')
  contact!: object;
}
