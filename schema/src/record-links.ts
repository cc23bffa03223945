/**
 * The records that a text can link to, as `portolan:<name>/<slug>`, by name: those that have a page on the portal, or a
 * place on one. The address follows from the record in each language; a work package is named behind its project.
 */
export const linkableTypes = {
  agreement: 'Agreement',
  article: 'Article',
  call: 'Call',
  country: 'CountryProfile',
  document: 'Document',
  event: 'Event',
  goodPractice: 'GoodPractice',
  guide: 'Guide',
  network: 'Network',
  page: 'Page',
  partner: 'Partner',
  programme: 'Programme',
  project: 'Project',
  service: 'Service',
  strategy: 'Strategy',
  workPackage: 'WorkPackage',
} as const;

export type LinkableName = keyof typeof linkableTypes;

export interface RecordLink {
  readonly name: LinkableName;
  /** The slug; for a country its code, for a work package the slugs of its project and its own. */
  readonly key: string;
}

const form = /^portolan:([a-zA-Z]+)\/([a-z0-9-]+(?:\/[a-z0-9-]+)?)$/;
const inText = /\bportolan:[^\s()<>"'\]]+/g;

/** The record that an address names; undefined when it is written otherwise. */
export function readRecordLink(address: string): RecordLink | undefined {
  const [, name = '', key = ''] = form.exec(address) ?? [];
  if (!Object.hasOwn(linkableTypes, name) || key.includes('/') !== (name === 'workPackage')) return undefined;
  return { name: name as LinkableName, key };
}

export const writeRecordLink = ({ name, key }: RecordLink): string => `portolan:${name}/${key}`;

/** Every address of a record in a text in Markdown, as it is written there, each once. */
export const listRecordLinks = (markdown: string): string[] => [
  ...new Set(Array.from(markdown.matchAll(inText), ([address]) => address.replace(/[.,;:]+$/, ''))),
];
