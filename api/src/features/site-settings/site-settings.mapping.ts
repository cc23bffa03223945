import { networks, projects, siteLinks, siteSettings } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { declareRow, list, one } from '../../select/declare.ts';

export const siteSettingsRow = declareRow(siteSettings, {
  type: 'SiteSettings',
  relations: {
    featuredProject: one('Project', projects, (t, project) => eq(project.id, t.featuredProjectId)),
    featuredNetwork: one('Network', networks, (t, network) => eq(network.id, t.featuredNetworkId)),
    links: list(
      'SiteLink',
      siteLinks,
      (t, link) => eq(link.siteSettingsId, t.id),
      (link) => [link.position],
    ),
  },
});

export const siteLink = declareRow(siteLinks, { type: 'SiteLink' });
