import type { World } from '../factories.ts';
import { addOffers } from './offers.ts';
import { addFigures, addOffices } from './offices.ts';
import { addPartners } from './partners.ts';
import { addAgreement, addProject } from './project.ts';
import { addPublications } from './publications.ts';
import { en } from './words.ts';

/** A small world in which every field of every type has a value somewhere and every tie leads to at least one record. */
export async function addWholeWorld(world: World): Promise<void> {
  world.file('plans/plan.pdf', 'A plan.');
  world.file('plans/plan.png', 'A picture.');
  await addPartners(world);
  await addOffers(world);
  await addProject(world);
  await addOffices(world);
  await addFigures(world);
  await addAgreement(world);
  await addPublications(world);
  await world.settings({
    tagline: en('Together'),
    operator: en('An office'),
    featuredProject: 'welcome',
    featuredNetwork: 'eut-plus',
    contactEmail: 'office@example.org',
    contactUrl: 'https://example.org/contact',
    links: [{ label: en('Imprint'), url: 'https://example.org/imprint' }],
  });
}
