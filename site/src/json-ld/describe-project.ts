import type { Locale } from '../i18n/locales.ts';
import type { ProjectPage } from '../queries/project-pages.ts';
import type { WorkPackagePage } from '../queries/work-package-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, nameProject, type Thing, toId, toMoney, toUrl } from './thing.ts';

/** A project is an organisation to schema.org: it is founded and dissolved. */
export const describeProject = (locale: Locale, project: ProjectPage): Thing => ({
  '@type': 'ResearchProject',
  '@id': toId((other) => routes.project(other, project.slug)),
  name: project.acronym,
  alternateName: project.title.value === project.acronym ? undefined : project.title.value,
  description: inOwn(project.summary, locale),
  identifier: project.reference,
  url: project.website ?? toUrl(routes.project(locale, project.slug)),
  foundingDate: project.startsOn,
  dissolutionDate: project.endsOn,
  member: project.partners.map(({ partner }) => namePartner(locale, partner)),
  funding:
    project.fundingLabel === null && project.budget === null
      ? undefined
      : { '@type': 'MonetaryGrant', name: project.fundingLabel?.value, amount: toMoney(project.budget) },
});

export const describeWorkPackage = (locale: Locale, workPackage: WorkPackagePage): Thing => {
  const { slug, title, summary, project, partners } = workPackage;
  return {
    '@type': 'Project',
    '@id': toId((other) => routes.workPackage(other, project.slug, slug)),
    name: title.value,
    description: inOwn(summary, locale),
    url: toUrl(routes.workPackage(locale, project.slug, slug)),
    foundingDate: workPackage.startsOn,
    dissolutionDate: workPackage.endsOn,
    parentOrganization: nameProject(locale, project),
    member: partners.map(({ partner }) => namePartner(locale, partner)),
  };
};
