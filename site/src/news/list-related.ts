interface Comparable {
  readonly slug: string;
  readonly topics: readonly string[];
  readonly partners: readonly { readonly slug: string }[];
  readonly projects: readonly { readonly slug: string }[];
  readonly events: readonly { readonly slug: string }[];
}

const most = 3;

/** What an article is about, as comparable words. */
const subjectsOf = ({ topics, partners, projects, events }: Comparable): Set<string> =>
  new Set([
    ...topics.map((topic) => `topic ${topic}`),
    ...partners.map(({ slug }) => `partner ${slug}`),
    ...projects.map(({ slug }) => `project ${slug}`),
    ...events.map(({ slug }) => `event ${slug}`),
  ]);

/** At most three other articles that share a subject with this one: the closest first, then in the order given. */
export function listRelated<Item extends Comparable>(article: Item, articles: readonly Item[]): Item[] {
  const own = subjectsOf(article);
  return articles
    .filter(({ slug }) => slug !== article.slug)
    .map((other) => ({ other, shared: subjectsOf(other).intersection(own).size }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ other }) => other);
}
