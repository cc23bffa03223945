import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { CountryCode, Url } from '../../graphql/scalars.ts';

@NounType('CountryProfile', 'What somebody who goes to a country or comes from it needs to know.')
export class CountryProfile {
  @Value(() => CountryCode, 'The country.')
  countryCode!: string;

  @Localised('The title of the profile.')
  title!: object;

  @Localised('A sentence or two about the country as a place to study.', { nullable: true })
  summary!: object;

  @Localised('For people who go there. Markdown.', { nullable: true })
  goingThere!: object;

  @Localised('For people who come from there. Markdown.', { nullable: true })
  comingFrom!: object;

  @Localised('Entry and residence. Markdown.', { nullable: true })
  entry!: object;

  @Localised('How higher education is built there: degrees, grades, the academic year. Markdown.', { nullable: true })
  higherEducation!: object;

  @Localised('Living there: money, health, language. Markdown.', { nullable: true })
  living!: object;

  @List('CountryLink', 'Tools and pages elsewhere that help.')
  links!: object[];

  @List('CountryHelper', 'Who can help.')
  helpers!: object[];

  @Connection('Partner', 'The partners in the country.')
  partners!: object;
}

@RowType('CountryLink', 'A tool or page elsewhere that helps.')
export class CountryLink {
  @Localised('What it is.')
  label!: object;

  @Value(() => Url, 'Its address.')
  url!: string;

  @Localised('What it is good for.', { nullable: true })
  note!: object;
}

@RowType('CountryHelper', 'An embassy, an agency or an office that can help.')
export class CountryHelper {
  @One('Partner', 'Who helps.', {})
  partner!: object;

  @Localised('With what.', { nullable: true })
  helpsWith!: object;
}
