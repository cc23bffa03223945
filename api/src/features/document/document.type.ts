import { documentKind } from '@portolan/schema/vocabularies/document-kind';
import { locale } from '@portolan/schema/vocabularies/locale';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { List, Localised, NounType, RowType, Value } from '../../graphql/object-types.ts';
import { LocalDate, Url } from '../../graphql/scalars.ts';

@NounType('Document', 'A leaflet, plan, charter, report or other document, in one or more languages.')
export class Document {
  @Value(enumOf(documentKind), 'What the document is.')
  kind!: string;

  @Localised('The title of the document.')
  title!: object;

  @Localised('What is in it.', { nullable: true })
  summary!: object;

  @Value(() => String, 'The version.', { nullable: true })
  version!: string;

  @Value(() => LocalDate, 'When it was published.', { nullable: true })
  publishedOn!: string;

  @Value(() => LocalDate, 'The first day it holds.', { nullable: true })
  validFrom!: string;

  @Value(() => LocalDate, 'The last day it holds.', { nullable: true })
  validTo!: string;

  @Value(() => String, 'The licence, as SPDX identifier where there is one.', { nullable: true })
  licence!: string;

  @Value(() => Url, 'A page elsewhere that shows or holds the document.', { nullable: true })
  url!: string;

  @Value(() => Url, 'The cover image, from the root of the API and of the portal.', { nullable: true })
  coverUrl!: string;

  @Localised('What the cover image shows, for those who do not see it.', { nullable: true })
  coverAlt!: object;

  @Value(() => Boolean, 'Whether the cover says nothing that the text does not; then it needs no words.')
  isCoverDecorative!: boolean;

  @List('DocumentFile', 'The files, one a language.')
  files!: object[];

  @Value([enumOf(locale)], 'Languages of the portal that the document has no file in; empty for one without files.')
  missingLocales!: string[];

  @List('Partner', 'Partners the document belongs to.')
  partners!: object[];

  @List('Project', 'Projects the document belongs to.')
  projects!: object[];

  @List('WorkPackage', 'Work packages the document belongs to.')
  workPackages!: object[];

  @List('Task', 'Tasks the document belongs to.')
  tasks!: object[];

  @List('Deliverable', 'Deliverables the document belongs to.')
  deliverables!: object[];

  @List('Event', 'Events the document belongs to.')
  events!: object[];

  @List('Programme', 'Programmes the document belongs to.')
  programmes!: object[];

  @List('Call', 'Calls the document belongs to.')
  calls!: object[];

  @List('Strategy', 'Strategies the document belongs to.')
  strategies!: object[];
}

@RowType('DocumentFile', 'A document in one language.')
export class DocumentFile {
  @Value(enumOf(locale), 'The language.')
  locale!: string;

  @Value(() => Url, 'Where the file is, from the root of the API and of the portal.')
  url!: string;

  @Value(() => String, 'The media type, such as "application/pdf".')
  mediaType!: string;

  @Value(() => Int, 'The size in bytes.')
  bytes!: number;

  @Value(() => String, 'SHA-256 of the content, in hexadecimal.')
  sha256!: string;

  @Value(() => Int, 'How many pages.', { nullable: true })
  pages!: number;

  @Value(() => String, 'The version of this file.', { nullable: true })
  version!: string;

  @Value(() => Boolean, "Whether the file is of another version than the document's present one.")
  isOutdated!: boolean;
}
