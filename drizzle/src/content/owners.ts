import type { NounKey } from './noun-form.ts';

/** Which fields say whose a record is; `self` is the record. Fields of list items are written with a dot. */
interface Owners {
  partners?: readonly string[];
  projects?: readonly string[];
}

/** Whose the records of each noun are: what partners and projects may edit themselves follows from it. */
export const ownersByNoun: Record<NounKey, Owners> = {
  partners: { partners: ['self'] },
  'organisational-units': { partners: ['partner'] },
  networks: {},
  programmes: { partners: ['partners.partner'] },
  projects: { projects: ['self'] },
  'work-packages': { projects: ['project'] },
  tasks: { projects: ['project'] },
  deliverables: { projects: ['project'] },
  contacts: { partners: ['partner'], projects: ['project'] },
  services: { partners: ['partner'] },
  factsheets: { partners: ['partner'] },
  guides: { partners: ['partner'] },
  'country-profiles': {},
  strategies: { partners: ['partner'] },
  indicators: { partners: ['partner'], projects: ['project'] },
  'good-practices': { partners: ['partner'], projects: ['project'] },
  benchmarks: { projects: ['project'] },
  'mobility-figures': { partners: ['partner'] },
  'survey-results': { partners: ['partner'] },
  'budget-lines': { projects: ['project'] },
  calls: { partners: ['partner'], projects: ['project'] },
  agreements: { partners: ['parties.partner'] },
  'mobility-terms': { partners: ['sendingPartner', 'receivingPartner'] },
  events: { partners: ['partners.partner'], projects: ['project'] },
  documents: { partners: ['partners'], projects: ['projects'] },
  articles: { partners: ['authorPartner', 'partners'], projects: ['projects'] },
  pages: {},
};
