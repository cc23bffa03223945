import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { notFound } from '../errors/portolan-error.ts';
import type { AnyNoun } from '../select/declaration.ts';
import { connectionRoot, type RootField, recordRoot } from '../select/root-field.ts';
import { fetchRoot } from '../select/statement.ts';
import { addConnectionArguments, type ClassOf, classNamed } from './object-types.ts';

/** The two root fields of a noun: one record by slug, and the connection over all of them. */
export interface NounRoots {
  noun: AnyNoun;
  /** As in `partner(slug: …)`. */
  one: string;
  /** As in `partners(…)`. */
  many: string;
  /** The noun in plain words, for descriptions and messages. */
  word: string;
}

/** How the two root fields are read. */
export function rootFieldsOf({ noun, one, many }: NounRoots): Record<string, RootField> {
  const bySlug = recordRoot(
    noun.type,
    ({ row }, { slug }) => sql`${row.id} = (
      select id from ${noun.table as never} where slug = ${slug}
      union all select record_id from slug_redirects where noun = ${noun.type} and from_slug = ${slug} limit 1)`,
  );
  return { [one]: { ...bySlug, isRequired: true }, [many]: connectionRoot(noun.type) };
}

/** Makes the resolver class of a noun; everything it does follows from the noun's declaration. */
export function nounResolver(roots: NounRoots): ClassOf {
  const { noun, one, many, word } = roots;
  const { type } = noun;
  const fields = rootFieldsOf(roots);

  class NounResolver {
    async [one](slug: string, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      const record = await fetchRoot(context, fields[one] as RootField, info);
      if (record === undefined) throw notFound(`No ${word} "${slug}".`);
      return record;
    }

    [many](context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      return fetchRoot(context, fields[many] as RootField, info);
    }
  }

  const prototype = NounResolver.prototype as object;
  const describe = (key: string) => Object.getOwnPropertyDescriptor(prototype, key) as PropertyDescriptor;
  Arg('slug', () => String, { description: 'The present slug, or one the record had before.' })(prototype, one, 0);
  Ctx()(prototype, one, 1);
  Info()(prototype, one, 2);
  Query(() => classNamed(type), { description: `One ${word} by its slug. An unknown slug is a NOT_FOUND error.` })(
    prototype,
    one,
    describe(one),
  );
  Ctx()(prototype, many, 0);
  Info()(prototype, many, 1);
  addConnectionArguments(type, prototype, many, 2);
  Query(() => classNamed(`${type}Connection`), { description: `All ${word} records that may be seen, in pages.` })(
    prototype,
    many,
    describe(many),
  );
  Resolver(() => classNamed(type))(NounResolver);
  return NounResolver as unknown as ClassOf;
}
