import type { FeaturedNetwork, FeaturedProject } from '../../queries/home.ts';
import type { PartnerPort } from '../../queries/partner.ts';

/** The present members of the network and the partners of the project, each once. */
export function listNetworkPartners(network: FeaturedNetwork | null, project: FeaturedProject | null): PartnerPort[] {
  const members = (network?.members ?? []).filter(({ left }) => left === null);
  const everyone: PartnerPort[] = [...members, ...(project?.partners ?? [])].map(({ partner }) => partner);
  return [...new Map(everyone.map((partner) => [partner.slug, partner])).values()];
}
