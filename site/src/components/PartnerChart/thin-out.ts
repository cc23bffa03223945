import type { PartnerPort } from '../../queries/partner.ts';

/** More ports than this cannot be told apart on a chart. */
const mostPorts = 300;

/** Of very many partners one for each area, in ever larger areas, until few enough are left. */
export function thinOut(partners: readonly PartnerPort[], degrees = 1): readonly PartnerPort[] {
  if (partners.length <= mostPorts) return partners;
  const areas = new Map(partners.map((partner) => [toArea(partner, degrees), partner]));
  return thinOut([...areas.values()], degrees * 1.5);
}

const toArea = ({ coordinates }: PartnerPort, degrees: number): string =>
  coordinates === null
    ? ''
    : `${Math.round(coordinates.latitude / degrees)} ${Math.round(coordinates.longitude / degrees)}`;
