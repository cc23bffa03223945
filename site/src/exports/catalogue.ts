import { DataFactory, type NamedNode } from 'n3';
import { read } from '../api/read.ts';
import { endpoint } from '../developers/addresses.ts';
import { fallbackLocale, fromContractLocale, type Locale, locales } from '../i18n/locales.ts';
import type { LocalizedText } from '../i18n/localized.ts';
import { recordsLabel } from '../i18n/record-type.ts';
import { t } from '../i18n/translate.ts';
import { readFrame } from '../layouts/frame.ts';
import { statusQuery } from '../queries/status.ts';
import { routes } from '../routes.ts';
import * as terms from './catalogue-terms.ts';
import { type DataFile, type DataSet, dictionaryFiles, listDataSets, mediaTypes } from './data-sets.ts';
import { Graph, type Name, type Properties, typed } from './graph.ts';

const { literal, namedNode } = DataFactory;

/** A text in every language of the portal. */
const inAll = (toText: (locale: Locale) => string) => locales.map((locale) => literal(toText(locale), locale));

const toLiteral = ({ value, locale }: LocalizedText) => literal(value, fromContractLocale(locale));

/** The catalogue of the exports and of the API as DCAT-AP 3 describes one. */
export async function makeCatalogue(site: URL): Promise<Graph> {
  const [sets, { contentRevision }] = await Promise.all([listDataSets(), read(statusQuery, {})]);
  const frames = await Promise.all(locales.map(readFrame));
  const frame = await readFrame(fallbackLocale);
  const graph = new Graph();
  const toUrl = (path: string) => new URL(path, site).href;
  const toPart = (name: string) => `${toUrl(routes.catalogue('ttl'))}#${name}`;
  const developers = toUrl(routes.developers(fallbackLocale));
  /** A term of an authority, which tells the list of terms that it is from. */
  const addTerm = (term: terms.Term, type: Name, properties?: Properties) =>
    graph.add(term.iri, type, {
      ...properties,
      'skos:inScheme': graph.add(term.scheme, 'skos:ConceptScheme', { 'dct:title': literal(term.schemeTitle, 'en') }),
    });

  const inEverySet = {
    'dct:language': locales.map((locale) => addTerm(terms.toLanguage(locale), 'dct:LinguisticSystem')),
    'dct:publisher': graph.add(toPart('publisher'), 'foaf:Agent', {
      'foaf:name': frames.map(({ operator, name }) => toLiteral(operator ?? name)),
      'foaf:homepage': graph.add(toUrl(routes.languages()), 'foaf:Document'),
    }),
    'dct:license': graph.add(`${developers}#licence`, 'dct:LicenseDocument', {
      'dct:description': inAll((locale) => t(locale, 'developers.licenceContent').replaceAll('`', '')),
    }),
  };
  const contactPoint = graph.add(toPart('contact'), 'vcard:Kind', {
    'vcard:fn': literal((frame.operator ?? frame.name).value),
    'vcard:hasEmail': frame.contactEmail === null ? undefined : namedNode(`mailto:${frame.contactEmail}`),
    'vcard:hasURL': namedNode(frame.contactUrl ?? toUrl(routes.about(fallbackLocale))),
  });
  const common = {
    ...inEverySet,
    'dcat:contactPoint': contactPoint,
    'dct:accessRights': addTerm(terms.publicAccess, 'dct:RightsStatement'),
    'dcat:theme': addTerm(terms.theme, 'skos:Concept', {
      'skos:prefLabel': literal('Education, culture and sport', 'en'),
    }),
  };

  const addFile = ({ name, format, content, sha256 }: DataFile): NamedNode =>
    graph.add(toPart(name), 'dcat:Distribution', {
      'dct:title': literal(name),
      'dcat:accessURL': graph.add(toUrl(routes.dataFile(name)), 'foaf:Document'),
      'dcat:downloadURL': namedNode(toUrl(routes.dataFile(name))),
      'dct:format': addTerm(terms.toFileType(format), 'dct:MediaTypeOrExtent'),
      'dcat:mediaType': graph.add(terms.toMediaType(mediaTypes[format]), 'dct:MediaType'),
      'dct:license': inEverySet['dct:license'],
      'dcat:byteSize': typed(content.byteLength, 'xsd:nonNegativeInteger'),
      'spdx:checksum': graph.add(toPart(`${name}-checksum`), 'spdx:Checksum', {
        'spdx:algorithm': namedNode(`${terms.prefixes.spdx}checksumAlgorithm_sha256`),
        'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
      }),
    });
  const dictionary = graph.add(toUrl(routes.dataDictionary(fallbackLocale)), 'foaf:Document');
  const addSet = ({ type, description, list, records, files }: DataSet): NamedNode =>
    graph.add(toPart(list), 'dcat:Dataset', {
      ...common,
      'dct:title': inAll((locale) => recordsLabel(locale, type)),
      'dct:description': literal(description, 'en'),
      'dct:identifier': literal(list),
      'dct:modified': toModified(records.map(({ updatedAt }) => updatedAt)),
      'dcat:landingPage': graph.add(developers, 'foaf:Document'),
      'foaf:page': dictionary,
      'dcat:distribution': files.map(addFile),
    });
  const datasets = [
    ...sets.map(addSet),
    graph.add(toPart('dictionary'), 'dcat:Dataset', {
      ...common,
      'dct:title': inAll((locale) => t(locale, 'developers.dictionary')),
      'dct:description': inAll((locale) => t(locale, 'developers.dictionaryLead')),
      'dct:identifier': literal('dictionary'),
      'dcat:landingPage': dictionary,
      'dcat:distribution': dictionaryFiles.map(addFile),
    }),
  ];
  graph.add(toPart('catalogue'), 'dcat:Catalog', {
    ...inEverySet,
    'dct:title': frames.map(({ name }) => toLiteral(name)),
    'dct:description': inAll((locale) => t(locale, 'developers.exportsText')),
    'dct:modified': toModified([contentRevision.changedAt]),
    'foaf:homepage': graph.add(toUrl(routes.languages()), 'foaf:Document'),
    'dcat:themeTaxonomy': namedNode(terms.theme.scheme),
    'dcat:dataset': datasets,
    'dcat:service': graph.add(toPart('api'), 'dcat:DataService', {
      ...common,
      'dct:title': literal('GraphQL'),
      'dct:description': inAll((locale) => t(locale, 'developers.lead')),
      'dcat:endpointURL': namedNode(endpoint),
      'dcat:endpointDescription': namedNode(toUrl(routes.contract())),
      'dcat:servesDataset': datasets,
    }),
  });
  return graph;
}

/** The latest of instants, which all are in UTC. */
function toModified(instants: readonly string[]) {
  const last = instants.toSorted().at(-1);
  return last === undefined ? undefined : typed(last, 'xsd:dateTime');
}
