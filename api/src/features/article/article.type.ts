import { articleKind } from '@portolan/schema/vocabularies/article-kind';
import { enumOf } from '../../graphql/enums.ts';
import { List, Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { DateTime, Url } from '../../graphql/scalars.ts';

@NounType('Article', 'News, a blog post or a story.')
export class Article {
  @Value(enumOf(articleKind), 'What the article is.')
  kind!: string;

  @Localised('The headline.')
  title!: object;

  @Localised('A sentence or two.', { nullable: true })
  summary!: object;

  @Localised('The text. Markdown.')
  body!: object;

  @Value(() => String, 'Who wrote it, where a person is named.', { nullable: true })
  authorName!: string;

  @One('Partner', 'The partner that wrote it.')
  authorPartner!: object;

  @One('OrganisationalUnit', 'The unit that wrote it.')
  authorUnit!: object;

  @Value(() => Url, 'The cover image, from the root of the API and of the portal.', { nullable: true })
  coverUrl!: string;

  @Localised('What the cover image shows, for those who do not see it.', { nullable: true })
  coverAlt!: object;

  @Value(() => Boolean, 'Whether the cover says nothing that the text does not; then it needs no words.')
  isCoverDecorative!: boolean;

  @Value(() => [String], 'Topics, in lower case.')
  topics!: string[];

  @Value(() => DateTime, 'When it appeared.')
  publishedAt!: string;

  @List('Partner', 'Partners it is about.')
  partners!: object[];

  @List('Project', 'Projects it is about.')
  projects!: object[];

  @List('Event', 'Events it is about.')
  events!: object[];
}
