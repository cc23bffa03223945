import { and, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { askedRow } from './asked-row.ts';
import type { Compiler, Place } from './compiler.ts';
import { toSearch } from './conditions.ts';
import { Counts } from './counts.ts';
import { beyondCursor, cursorOf, type Direction, type PageOrder, withoutNulls } from './cursor.ts';
import type { AnyNoun } from './declaration.ts';
import { type Asked, matching, type Source } from './matching.ts';
import { type PageRequest, toPageRequest } from './page-arguments.ts';
import type { SelectedField } from './selection.ts';
import { known } from './slot.ts';

/** One JSON object with the selected parts of a connection: each part it is not asked for costs nothing. */
export function compileConnection(
  compiler: Compiler,
  noun: AnyNoun,
  field: SelectedField,
  source: Source,
  met: Place['met'] = new Set(),
): SQL {
  const { selection } = compiler;
  const asked: Asked = {
    noun,
    source,
    filter: (field.args.filter as Asked['filter'] | null | undefined) ?? {},
    search: toSearch(known(field.args.search as string | null | undefined)),
    met,
  };
  const request = toPageRequest(field.args);
  const parts = selection.fieldsOf(selection.objectTypeOf(field), field.nodes);
  const isRanked = request.isBackward || parts.some(({ name }) => name === 'pageInfo');
  const orderBy = known(field.args.orderBy as OrderArgument | null | undefined);
  const rowParts = parts.filter(({ name }) => name === 'nodes' || name === 'edges');
  const isPlain = !isRanked && rowParts.length === 1 && rowParts[0]?.name === 'nodes';
  const page = new Page(compiler, asked, request, orderBy, { isRanked, isPlain });
  const counts = new Counts(compiler, asked, parts);
  const columns = parts.map((part) => {
    const value = connectionPart(noun, page, counts, part);
    return sql`${value} as ${sql.identifier(part.key)}`;
  });
  return sql`(select row_to_json(${askedRow}) from (
    ${counts.with()}select ${sql.join(columns, sql`, `)}${page.from()}) ${askedRow})`;
}

function connectionPart({ type }: AnyNoun, page: Page, counts: Counts, part: SelectedField): SQL {
  switch (part.name) {
    case 'nodes':
      return page.nodes(part);
    case 'edges':
      return page.edges(part);
    case 'pageInfo':
      return page.info(part);
    case 'totalCount':
      return counts.total();
    case 'facets':
      return counts.facet(part);
    case '__typename':
      return sql`${sql.raw(`'${type}Connection'`)}::text`;
    default:
      throw new Error(`Nothing says how "${part.name}" of a connection is read.`);
  }
}

interface OrderArgument {
  field: string;
  direction: Direction;
}

interface PageForm {
  /** Whether rows need a number: they come from behind, or more is asked than the rows themselves. */
  isRanked: boolean;
  /** Whether the rows are asked for once and in order, so that they can be the nodes as they are. */
  isPlain: boolean;
}

/** The rows of one page. Nodes become columns of an inner statement as they are asked for, so they are read once. */
class Page {
  readonly #compiler: Compiler;
  readonly #asked: Asked;
  readonly #request: PageRequest;
  readonly #place: Place;
  readonly #order: PageOrder;
  readonly #columns: SQL[] = [];
  readonly #form: PageForm;
  #isAsked = false;
  #needsOneMore = false;

  constructor(
    compiler: Compiler,
    asked: Asked,
    request: PageRequest,
    orderBy: OrderArgument | null | undefined,
    form: PageForm,
  ) {
    this.#compiler = compiler;
    this.#asked = asked;
    this.#request = request;
    this.#place = compiler.shownPlace(asked.noun, asked.met);
    this.#order = this.#toOrder(orderBy);
    this.#form = form;
  }

  nodes(field: SelectedField): SQL {
    if (!this.#form.isPlain) return this.#list(this.#node(field));
    this.#isAsked = true;
    const type = this.#compiler.selection.typeNamed(this.#asked.noun.type);
    this.#columns.push(this.#compiler.columns(this.#place, type, field.nodes));
    return this.#list(askedRow);
  }

  /** The column that holds the node as `field` selects it. */
  #node(field: SelectedField): SQL {
    this.#isAsked = true;
    const type = this.#compiler.selection.typeNamed(this.#asked.noun.type);
    const column = sql.identifier(`n${this.#columns.length + 1}`);
    this.#columns.push(sql`${this.#compiler.object(this.#place, type, field.nodes)} as ${column}`);
    return sql`p.${column}`;
  }

  edges(field: SelectedField): SQL {
    this.#isAsked = true;
    const type = this.#compiler.selection.objectTypeOf(field);
    const edge = this.#compiler.jsonOf(type, field.nodes, (member) =>
      member.name === 'node' ? this.#node(member) : this.#cursor(),
    );
    return this.#list(edge);
  }

  #list(item: SQL): SQL {
    // The rows come in their order, and are aggregated as they come.
    if (!this.#form.isRanked) return sql`coalesce(json_agg(${item}), '[]')`;
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
    const { isPlain, isRanked } = this.#form;
    const columns = sql.join([...(isPlain ? [] : [sql`${key} as k`, sql`${id} as id`]), ...this.#columns], sql`, `);
    const limit = sql.raw(String(this.#needsOneMore ? size + 1 : size));
    const rows = sql`select ${columns} from ${this.#place.from} where ${where}
      order by ${this.#order.sorted} ${reading}, ${id} ${reading} limit ${limit}`;
    if (!isRanked) return sql` from (${rows}) ${isPlain ? askedRow : sql`p`}`;
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
