import { locale } from '@portolan/schema/vocabularies/locale';
import { enumOf } from '../../graphql/enums.ts';
import { List, Localised, One, RowType, Value } from '../../graphql/object-types.ts';
import { EmailAddress, Url } from '../../graphql/scalars.ts';

@RowType('SiteSettings', 'The portal itself: its name, who runs it, what it puts first.')
export class SiteSettings {
  @Localised('The name of the portal.')
  name!: object;

  @Localised('What it is, in a few words.', { nullable: true })
  tagline!: object;

  @Localised('Who runs it.', { nullable: true })
  operator!: object;

  @Value(enumOf(locale), 'The language that its own texts are written in first.')
  sourceLocale!: string;

  @Value([enumOf(locale)], 'The languages the portal is shown in.')
  locales!: string[];

  @Value(() => EmailAddress, 'Whom to write to.', { nullable: true })
  contactEmail!: string;

  @Value(() => Url, 'Where to ask.', { nullable: true })
  contactUrl!: string;

  @One('Project', 'The project that the home page puts first.')
  featuredProject!: object;

  @One('Network', 'The network that the home page puts first.')
  featuredNetwork!: object;

  @List('SiteLink', 'Links that the foot of every page shows.')
  links!: object[];
}

@RowType('SiteLink', 'A link to somewhere else.')
export class SiteLink {
  @Localised('The text of the link.')
  label!: object;

  @Value(() => Url, 'Where it leads.')
  url!: string;
}
