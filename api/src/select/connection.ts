import { and, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Compiler, Place } from './compiler.ts';
import { type Search, toSearch } from './conditions.ts';
import { beyondCursor, cursorOf, type Direction, type PageOrder, withoutNulls } from './cursor.ts';
import type { AnyNoun } from './declaration.ts';
import { type PageRequest, toPageRequest } from './page-arguments.ts';
import type { SelectedField } from './selection.ts';
import { known } from './slot.ts';

/** Where a connection's rows come from: all of the noun, or those tied to the row that the connection hangs on. */
export type Source = (target: Place) => SQL | undefined;

interface Asked {
  noun: AnyNoun;
  source: Source;
  filter: Readonly<Record<string, unknown>>;
  search: Search | undefined;
}

/** One JSON object with the selected parts of a connection: each part it is not asked for costs nothing. */
export function compileConnection(compiler: Compiler, noun: AnyNoun, field: SelectedField, source: Source): SQL {
  const { selection } = compiler;
  const asked: Asked = {
    noun,
    source,
    filter: (field.args.filter as Asked['filter'] | null | undefined) ?? {},
    search: toSearch(known(field.args.search as string | null | undefined)),
  };
  const request = toPageRequest(field.args);
  const parts = selection.fieldsOf(selection.objectTypeOf(field), field.nodes);
  const isRanked = request.isBackward || parts.some(({ name }) => name === 'pageInfo');
  const orderBy = known(field.args.orderBy as OrderArgument | null | undefined);
  const page = new Page(compiler, asked, request, orderBy, isRanked);
  const columns = parts.map((part) => {
    const value = connectionPart(compiler, asked, page, part);
    return sql`${value} as ${sql.identifier(part.key)}`;
  });
  return sql`(select row_to_json(c) from (select ${sql.join(columns, sql`, `)}${page.from()}) c)`;
}

function connectionPart(compiler: Compiler, asked: Asked, page: Page, part: SelectedField): SQL {
  switch (part.name) {
    case 'nodes':
      return page.list(page.node(part));
    case 'edges':
      return page.list(page.edge(part));
    case 'pageInfo':
      return page.info(part);
    case 'totalCount':
      return compileCount(compiler, asked);
    case 'facets':
      return compileFacet(compiler, asked, part);
    case '__typename':
      return sql`${sql.raw(`'${asked.noun.type}Connection'`)}::text`;
    default:
      throw new Error(`Nothing says how "${part.name}" of a connection is read.`);
  }
}

function matching(compiler: Compiler, { noun, source, filter, search }: Asked, place: Place): SQL | undefined {
  const conditions = Object.entries(filter).map(([name, value]) => {
    if (value === null || value === undefined) return undefined;
    const declared = noun.filters[name];
    if (declared === undefined) throw new Error(`Nothing says what the filter "${name}" of "${noun.type}" means.`);
    return declared.where(place.row as never, (declared.isLate === true ? value : known(value)) as never);
  });
  return and(
    source(place),
    compiler.visible(place),
    ...conditions,
    search?.matches(
      (word) => noun.found?.(place.row as never, word) ?? word.within(place.row.searchText as AnyPgColumn),
    ),
  );
}

function compileCount(compiler: Compiler, asked: Asked): SQL {
  const place = compiler.place(asked.noun);
  return sql`(select count(*)::int from ${place.from} where ${matching(compiler, asked, place)})`;
}

function compileFacet(compiler: Compiler, asked: Asked, part: SelectedField): SQL {
  const name = part.args.by as string;
  const facet = asked.noun.facets[name];
  if (facet === undefined) throw new Error(`Nothing says how "${asked.noun.type}" is counted by "${name}".`);
  const place = compiler.place(asked.noun);
  const value = facet.value(place.row as never);
  const alike = sql`select ${value} as value, count(*)::int as count from ${place.from}
    where ${matching(compiler, asked, place) ?? sql`true`} group by 1`;
  const spelled = facet.isEnum === true ? sql`upper(value)` : sql`value::text`;
  const count = compiler.jsonOfMembers(compiler.selection.objectTypeOf(part), part.nodes, {
    value: spelled,
    count: sql`count`,
  });
  return sql`(select coalesce(json_agg(${count} order by count desc, value), '[]')
    from (${toCounts(alike, facet)}) counted where value is not null)`;
}

function toCounts(alike: SQL, facet: AnyNoun['facets'][string]): SQL {
  if (facet.isList === true) return countEach(alike, facet);
  if (facet.told === undefined) return alike;
  return sql`select ${facet.told(sql`alike.value`)} as value, sum(alike.count)::int as count from (${alike}) alike group by 1`;
}

/** Counts what is in lists. Many records share few lists, so that each list is taken apart once. */
function countEach(alike: SQL, { expand }: AnyNoun['facets'][string]): SQL {
  const list = sql`lists.value`;
  return sql`select each.value, sum(lists.count)::int as count from (${alike}) lists
    cross join lateral unnest(${expand?.(list) ?? list}) as each(value) group by each.value`;
}

interface OrderArgument {
  field: string;
  direction: Direction;
}

/** The rows of one page. Nodes become columns of an inner statement as they are asked for, so they are read once. */
class Page {
  readonly #compiler: Compiler;
  readonly #asked: Asked;
  readonly #request: PageRequest;
  readonly #place: Place;
  readonly #order: PageOrder;
  readonly #columns: SQL[] = [];
  /** Whether rows need a number: they come from behind, or more is asked than the rows themselves. */
  readonly #isRanked: boolean;
  #isAsked = false;
  #needsOneMore = false;

  constructor(
    compiler: Compiler,
    asked: Asked,
    request: PageRequest,
    orderBy: OrderArgument | null | undefined,
    isRanked: boolean,
  ) {
    this.#compiler = compiler;
    this.#asked = asked;
    this.#request = request;
    this.#place = compiler.place(asked.noun);
    this.#order = this.#toOrder(orderBy);
    this.#isRanked = isRanked;
  }

  /** The column that holds the node as `field` selects it. */
  node(field: SelectedField): SQL {
    this.#isAsked = true;
    const type = this.#compiler.selection.typeNamed(this.#asked.noun.type);
    const column = sql.identifier(`n${this.#columns.length + 1}`);
    this.#columns.push(sql`${this.#compiler.object(this.#place, type, field.nodes)} as ${column}`);
    return sql`p.${column}`;
  }

  edge(field: SelectedField): SQL {
    this.#isAsked = true;
    const type = this.#compiler.selection.objectTypeOf(field);
    return this.#compiler.jsonOf(type, field.nodes, (member) =>
      member.name === 'node' ? this.node(member) : this.#cursor(),
    );
  }

  list(item: SQL): SQL {
    // The rows come in their order, and are aggregated as they come.
    if (!this.#isRanked) return sql`coalesce(json_agg(${item}), '[]')`;
    return sql`coalesce(json_agg(${item} order by p.rn ${this.#forward()}) filter (where ${this.#isKept()}), '[]')`;
  }

  info(field: SelectedField): SQL {
    this.#isAsked = true;
    const type = this.#compiler.selection.objectTypeOf(field);
    return this.#compiler.jsonOf(type, field.nodes, ({ name }) =>
      name.startsWith('has') ? this.#hasMore(name === 'hasNextPage') : this.#endCursor(name === 'startCursor'),
    );
  }

  /** Whether rows lie beyond the page on one side: on the side read from, those that the cursor left out. */
  #hasMore(isAhead: boolean): SQL {
    const { after, before, isBackward, size } = this.#request;
    if (isAhead === isBackward) return sql`${(isAhead ? before : after) !== undefined}::boolean`;
    this.#needsOneMore = true;
    return sql`count(*) > ${sql.raw(String(size))}`;
  }

  #endCursor(isStart: boolean): SQL {
    const direction = sql.raw(isStart !== this.#request.isBackward ? 'asc' : 'desc');
    return sql`(array_agg(${this.#cursor()} order by p.rn ${direction}) filter (where ${this.#isKept()}))[1]`;
  }

  /** The `from` that the asked parts read, or nothing when only counts were asked for. */
  from(): SQL {
    if (!this.#isAsked) return sql``;
    const { size, isBackward, after, before } = this.#request;
    const { key, id, direction } = this.#order;
    const reading = sql.raw((direction === 'ASC') !== isBackward ? 'asc' : 'desc');
    const where = and(
      matching(this.#compiler, this.#asked, this.#place),
      after === undefined ? undefined : beyondCursor(this.#order, after, 'after'),
      before === undefined ? undefined : beyondCursor(this.#order, before, 'before'),
    );
    const columns = sql.join([sql`${key} as k`, sql`${id} as id`, ...this.#columns], sql`, `);
    const limit = sql.raw(String(this.#needsOneMore ? size + 1 : size));
    const rows = sql`select ${columns} from ${this.#place.from} where ${where}
      order by ${this.#order.sorted} ${reading}, ${id} ${reading} limit ${limit}`;
    if (!this.#isRanked) return sql` from (${rows}) p`;
    return sql` from (select r.*, row_number() over (order by r.k ${reading}, r.id ${reading}) as rn from (${rows}) r) p`;
  }

  #cursor(): SQL {
    return cursorOf(this.#order, sql`p.k`, sql`p.id`);
  }

  #forward(): SQL {
    return sql.raw(this.#request.isBackward ? 'desc' : 'asc');
  }

  #isKept(): SQL {
    return sql`p.rn <= ${sql.raw(String(this.#request.size))}`;
  }

  #toOrder(orderBy: OrderArgument | null | undefined): PageOrder {
    const { noun, search } = this.#asked;
    const row = this.#place.row;
    const id = row.id as AnyPgColumn;
    // Where records are found by the texts of others, their own says nothing of how well they fit.
    if (search !== undefined && noun.found === undefined && (orderBy === null || orderBy === undefined)) {
      const key = search.rank(row.searchText as AnyPgColumn);
      return { name: 'RANK', direction: 'ASC', type: 'integer', key, sorted: key, id };
    }
    const name = orderBy?.field ?? noun.defaultOrder;
    const direction = orderBy?.direction ?? 'ASC';
    const order = noun.orders[name];
    if (order === undefined) throw new Error(`Nothing says how "${noun.type}" is ordered by "${name}".`);
    const declared = order.key(row as never);
    const key = withoutNulls(declared, order.type, direction);
    // Going up, the database too has nulls last, and has an index for the plain column.
    return { name, direction, type: order.type, key, sorted: direction === 'ASC' ? declared : key, id };
  }
}
