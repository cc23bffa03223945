import { coordinatePrecision } from '@portolan/schema/vocabularies/coordinate-precision';
import { identifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { nameKind } from '@portolan/schema/vocabularies/name-kind';
import { partnerKind } from '@portolan/schema/vocabularies/partner-kind';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { CountryCode, Latitude, LocalDate, Longitude, PartialDate, Url } from '../../graphql/scalars.ts';

@NounType(
  'Partner',
  'An institution or body that takes part in cooperation: a university, a company, an agency, a city.',
)
export class Partner {
  @Value(enumOf(partnerKind), 'What the partner is.')
  kind!: string;

  @Localised('What pages call the partner. All its names, past ones too, are in `names`.')
  name!: object;

  @Value(() => String, 'The short name or acronym in use, such as "UPCT".', { nullable: true })
  shortName!: string;

  @Localised('A few sentences about the partner.', { nullable: true })
  description!: object;

  @Value(() => CountryCode, 'The country the partner is in.')
  countryCode!: string;

  @Localised('The city the partner is in.', { nullable: true })
  city!: object;

  @Localised('The region the partner is in.', { nullable: true })
  region!: object;

  @Value(() => String, 'The postal address, in the form of its country.', { nullable: true })
  address!: string;

  @Value(() => Coordinates, 'Where the partner is on a map.', { nullable: true })
  coordinates!: object;

  @Value(() => Url, 'The website of the partner.', { nullable: true })
  website!: string;

  @Value(() => Url, 'Where the courses for incoming students are listed.', { nullable: true })
  courseCatalogueUrl!: string;

  @Value(() => Url, 'Where the factsheet for partners is.', { nullable: true })
  factsheetUrl!: string;

  @Value(() => Int, 'The year the partner was founded.', { nullable: true })
  foundedYear!: number;

  @Value(() => Int, 'How many students the partner had in `headCountYear`.', { nullable: true })
  studentCount!: number;

  @Value(() => Int, 'How many staff the partner had in `headCountYear`.', { nullable: true })
  staffCount!: number;

  @Value(() => Int, 'The year of the head counts.', { nullable: true })
  headCountYear!: number;

  @List('PartnerName', 'All names, present and former, in any language.')
  names!: object[];

  @List('PartnerIdentifier', 'Identifiers that others gave to the partner. Many partners have none.')
  identifiers!: object[];

  @One('Partner', 'The institution that this one belongs to.')
  parent!: object;

  @List('Partner', 'The institutions that belong to this one.')
  children!: object[];

  @List('OrganisationalUnit', 'Faculties, departments and offices.')
  units!: object[];

  @List('Contact', 'Whom to write to.')
  contacts!: object[];

  @List('NetworkMember', 'The networks the partner is or was in.')
  memberships!: object[];

  @List('ProjectPartner', 'The projects the partner takes part in, with its role.')
  projectRoles!: object[];

  @List('WorkPackagePartner', 'The work packages the partner has a part in.')
  workPackageRoles!: object[];

  @List('TaskPartner', 'The tasks the partner has a part in.')
  taskRoles!: object[];

  @One('Factsheet', 'What it tells those who nominate to it.')
  factsheet!: object;

  @Connection('Service', 'What it does for people who come in or go out.')
  services!: object;

  @Connection('Guide', 'Ways in steps that hold at the partner.')
  guides!: object;

  @Connection('Strategy', 'Its strategies, also those for one programme.')
  strategies!: object;

  @Connection('Indicator', 'Indicators about the partner.')
  indicators!: object;

  @Connection('GoodPractice', 'What works there.')
  goodPractices!: object;

  @Connection('MobilityFigure', 'How many people it sent and received.')
  mobilityFigures!: object;

  @Connection('SurveyResult', 'What its surveys found.')
  surveyResults!: object;

  @List('BenchmarkValue', 'Its values in comparisons between partners, by year.')
  benchmarkValues!: object[];

  @Connection('Programme', 'Programmes the partner awards, hosts, sends to or receives from.')
  programmes!: object;

  @Connection('Agreement', 'Agreements the partner is a party to.')
  agreements!: object;

  @Connection('MobilityTerm', 'Mobility terms that send from or to the partner.')
  mobilityTerms!: object;

  @Connection('Call', 'Calls of the partner.')
  calls!: object;

  @Connection('Event', 'Events the partner hosts, organises or takes part in.')
  events!: object;

  @Connection('Document', 'Documents of the partner.')
  documents!: object;

  @Connection('Article', 'News and stories about the partner.')
  articles!: object;
}

@RowType('Coordinates', 'A point on the map, and how exact it is.')
export class Coordinates {
  @Value(() => Latitude, 'Degrees north.')
  latitude!: number;

  @Value(() => Longitude, 'Degrees east.')
  longitude!: number;

  @Value(enumOf(coordinatePrecision), 'What the point is the place of.', { nullable: true })
  precision!: string;

  @Value(() => String, 'Whom to name as source of the coordinates.', { nullable: true })
  attribution!: string;
}

@RowType('PartnerName', 'A name of a partner, in one language, with the time it was in use.')
export class PartnerName {
  @Value(() => String, 'The name.')
  value!: string;

  @Value(() => String, 'The language of the name as a BCP 47 tag; not only the languages of the portal.')
  language!: string;

  @Value(enumOf(nameKind), 'What the name is.')
  kind!: string;

  @Value(() => PartialDate, 'Since when the name is in use, as far as it is known.', { nullable: true })
  validFrom!: string;

  @Value(() => PartialDate, 'Until when the name was in use, as far as it is known.', { nullable: true })
  validTo!: string;
}

@RowType('PartnerIdentifier', 'An identifier that a registry gave to a partner.')
export class PartnerIdentifier {
  @Value(enumOf(identifierScheme), 'The registry.')
  scheme!: string;

  @Value(() => String, 'The identifier as it was received; Erasmus codes keep their inner spaces.')
  value!: string;

  @Value(() => String, 'The identifier in the form to compare by.')
  normalizedValue!: string;

  @Value(() => LocalDate, 'Since when the identifier holds.', { nullable: true })
  validFrom!: string;

  @Value(() => LocalDate, 'Until when the identifier held; null while it is current.', { nullable: true })
  validTo!: string;
}
