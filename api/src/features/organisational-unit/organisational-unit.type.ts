import { unitKind } from '@portolan/schema/vocabularies/unit-kind';
import { enumOf } from '../../graphql/enums.ts';
import { List, Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { Url } from '../../graphql/scalars.ts';

@NounType('OrganisationalUnit', 'A faculty, department or office of a partner.')
export class OrganisationalUnit {
  @Value(enumOf(unitKind), 'What the unit is.')
  kind!: string;

  @Localised('The name of the unit.')
  name!: object;

  @Localised('What the unit is there for. Markdown.', { nullable: true })
  mission!: object;

  @Value(() => Url, 'The website of the unit.', { nullable: true })
  website!: string;

  @One('Partner', 'The partner that the unit belongs to.', {})
  partner!: object;

  @One('OrganisationalUnit', 'The unit that this one belongs to.')
  parent!: object;

  @List('OrganisationalUnit', 'The units that belong to this one.')
  children!: object[];

  @List('Contact', 'Whom to write to in this unit.')
  contacts!: object[];
}
