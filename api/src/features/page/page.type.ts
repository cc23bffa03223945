import { menuPlace } from '@portolan/schema/vocabularies/menu-place';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Localised, NounType, Value } from '../../graphql/object-types.ts';

@NounType('Page', 'An editorial page of the portal, such as its accessibility statement.')
export class Page {
  @Localised('The title of the page.')
  title!: object;

  @Localised('A sentence or two.', { nullable: true })
  summary!: object;

  @Localised('The text. Markdown.')
  body!: object;

  @Value(enumOf(menuPlace), 'Where the page is linked from.')
  menu!: string;

  @Value(() => Int, 'Where the page stands in its menu.')
  position!: number;
}
