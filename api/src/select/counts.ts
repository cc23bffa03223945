import { type SQL, sql } from 'drizzle-orm';
import type { Compiler } from './compiler.ts';
import type { AnyNoun } from './declaration.ts';
import { type Asked, matching } from './matching.ts';
import type { SelectedField } from './selection.ts';

type Facet = AnyNoun['facets'][string];

/**
 * What is counted of a connection. Where several counts are asked for, the records are found once, and each count is
 * taken of what they have.
 */
export class Counts {
  readonly #compiler: Compiler;
  readonly #asked: Asked;
  /** What is counted by, each a column of the records that were found. */
  readonly #values: SQL[] = [];
  readonly #areFoundOnce: boolean;
  readonly #place;

  constructor(compiler: Compiler, asked: Asked, parts: readonly SelectedField[]) {
    this.#compiler = compiler;
    this.#asked = asked;
    this.#areFoundOnce = parts.filter(({ name }) => name === 'totalCount' || name === 'facets').length > 1;
    this.#place = compiler.shownPlace(asked.noun, asked.met);
  }

  total(): SQL {
    if (this.#areFoundOnce) return sql`(select count(*)::int from found)`;
    return sql`(select count(*)::int from ${this.#found()})`;
  }

  facet(part: SelectedField): SQL {
    const name = part.args.by as string;
    const facet = this.#asked.noun.facets[name];
    if (facet === undefined) throw new Error(`Nothing says how "${this.#asked.noun.type}" is counted by "${name}".`);
    const alike = this.#alike(this.#compiler.deciding.by(sql`${facet.value(this.#place.row as never)}`));
    const spelled = facet.isEnum === true ? sql`upper(value)` : sql`value::text`;
    const count = this.#compiler.jsonOfMembers(this.#compiler.selection.objectTypeOf(part), part.nodes, {
      value: spelled,
      count: sql`count`,
    });
    return sql`(select coalesce(json_agg(${count} order by count desc, value), '[]')
      from (${toCounts(alike, facet)}) counted where value is not null)`;
  }

  /** What stands before the statement that asks for the counts. */
  with(): SQL {
    if (!this.#areFoundOnce) return sql``;
    return sql`with found as materialized (select ${sql.join(this.#values, sql`, `)} from ${this.#found()}) `;
  }

  /** Every value with how many records have it. */
  #alike(value: SQL | { getSQL(): SQL }): SQL {
    if (!this.#areFoundOnce)
      return sql`select ${value} as value, count(*)::int as count from ${this.#found()} group by 1`;
    const column = sql.identifier(`f${this.#values.length + 1}`);
    this.#values.push(sql`${value} as ${column}`);
    return sql`select found.${column} as value, count(*)::int as count from found group by 1`;
  }

  /** Where the records come from, and which of them. */
  #found(): SQL {
    const where = matching(this.#compiler, this.#asked, this.#place) ?? sql`true`;
    return sql`${this.#place.from} where ${where}`;
  }
}

function toCounts(alike: SQL, facet: Facet): SQL {
  if (facet.isList === true) return countEach(alike, facet);
  if (facet.told === undefined) return alike;
  return sql`select ${facet.told(sql`alike.value`)} as value, sum(alike.count)::int as count from (${alike}) alike group by 1`;
}

/** Counts what is in lists. Many records share few lists, so that each list is taken apart once. */
function countEach(alike: SQL, { expand }: Facet): SQL {
  const list = sql`lists.value`;
  return sql`select each.value, sum(lists.count)::int as count from (${alike}) lists
    cross join lateral unnest(${expand?.(list) ?? list}) as each(value) group by each.value`;
}
