import { type IndexedPartner, type PartnerFacetName, partnerFacetNames } from '../../exchange/exchange-index.ts';
import { type ExchangeIndex, findPartner, findPartners } from './find.ts';

interface PartnerItem {
  readonly partner: IndexedPartner;
  readonly element: HTMLElement;
  readonly box: HTMLInputElement;
}

/** The list of one end of a mobility: its values are not in the page, they come as a reader looks for them. */
export interface PartnerList {
  readonly name: PartnerFacetName;
  readonly facet: HTMLDetailsElement;
  /** Shows the partners that fit the field above the list, chosen ones first. */
  fill(): Promise<void>;
  /** Puts partners that an address names into the list; what nobody knows is left out. */
  add(slugs: readonly string[]): Promise<void>;
  items(): readonly PartnerItem[];
}

export function openPartnerLists(form: HTMLFormElement, index: ExchangeIndex): PartnerList[] {
  return partnerFacetNames.flatMap((name) => {
    const facet = form.querySelector<HTMLDetailsElement>(`[data-facet="${name}"]`);
    return facet === null ? [] : [openPartnerList(name, facet, index)];
  });
}

function openPartnerList(name: PartnerFacetName, facet: HTMLDetailsElement, index: ExchangeIndex): PartnerList {
  const get = <T extends Element>(selector: string): T => {
    const element = facet.querySelector<T>(selector);
    if (element === null) throw new Error(`The list "${name}" has no "${selector}".`);
    return element;
  };
  const field = get<HTMLInputElement>('[data-find]');
  const list = get<HTMLElement>('.options');
  const hint = get<HTMLElement>('.facet-more');
  const template = get<HTMLTemplateElement>('template');
  let items: readonly PartnerItem[] = [];
  let latest = 0;

  function toItem(partner: IndexedPartner): PartnerItem {
    const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    const box = element.querySelector('input') as HTMLInputElement;
    box.value = partner.slug;
    (box.nextElementSibling as HTMLElement).textContent = partner.name;
    return { partner, element, box };
  }

  function show(next: readonly PartnerItem[]): void {
    items = next;
    const elements = new Set(items.map(({ element }) => element));
    for (const element of [...list.children]) if (!elements.has(element as HTMLElement)) element.remove();
    // What is in its place already stays there: to move it would take the focus away.
    [...elements].forEach((element, place) => {
      if (list.children[place] !== element) list.insertBefore(element, list.children[place] ?? null);
    });
  }

  return {
    name,
    facet,
    async fill() {
      latest += 1;
      const mine = latest;
      const { partners, isCut } = await findPartners(index, field.value);
      if (mine !== latest) return;
      const kept = items.filter(({ box }) => box.checked);
      const slugs = new Set(kept.map(({ partner }) => partner.slug));
      const others = partners.filter((partner) => partner[name].length > 0 && !slugs.has(partner.slug));
      show([...kept, ...others.map(toItem)]);
      hint.hidden = !isCut;
    },
    async add(slugs) {
      const known = new Set(items.map(({ partner }) => partner.slug));
      const found = await Promise.all(slugs.filter((slug) => !known.has(slug)).map((slug) => findPartner(index, slug)));
      const added = found.filter((partner) => partner !== undefined).map(toItem);
      if (added.length > 0) show([...added, ...items]);
    },
    items: () => items,
  };
}
