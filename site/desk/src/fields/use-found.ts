import { useEffect, useState } from 'react';
import { client } from '../api/client.ts';
import type { Json } from '../api/graphql.ts';
import { foundAnywhereQuery, foundQuery } from '../api/operations/records.ts';
import { getIn } from '../edit/path.ts';

/** A record as a list of choices names it. */
export interface Named {
  readonly id: string;
  readonly type: string;
  readonly slug: string;
  readonly label: string;
  /** Place and state, to tell it from others of the same name. */
  readonly hint: string;
}

const pauseMilliseconds = 150;

type Condition = { readonly field: string; readonly anyOf: string[] };

async function find(type: string, search: string, where: Condition[] = []): Promise<Named[]> {
  const variables = { type, where, search: search.trim() === '' ? null : search };
  const { data } = await client.query(foundQuery, variables, { requestPolicy: 'cache-first' }).toPromise();
  return (data?.records.nodes ?? []).map((row) => ({
    id: row.id,
    type,
    slug: row.slug ?? '',
    label: row.label,
    hint: hintOf(row.values),
  }));
}

/** A place or a year, where the record says one. */
function hintOf(values: Json): string {
  const text = (name: string) => {
    const value = getIn(values, [name]);
    return typeof value === 'string' ? value : (getIn(value ?? null, ['en']) as string | undefined);
  };
  return [text('city'), text('countryCode'), text('acronym'), text('startsOn')?.slice(0, 4)].filter(Boolean).join(', ');
}

/** The records of a type that fit what is typed, a moment after the last key. */
export function useFound(type: string, search: string): { found: readonly Named[] } {
  const [found, setFound] = useState<readonly Named[]>([]);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void find(type, search).then((records) => isWanted && setFound(records));
    }, pauseMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [type, search]);
  return { found };
}

/** A record of any type, with what texts need beside its slug to link to it. */
export interface Found extends Named {
  readonly countryCode?: string | undefined;
  /** The slug of its project. */
  readonly project?: string | undefined;
}

async function findAnywhere(search: string): Promise<Found[]> {
  const { data } = await client
    .query(foundAnywhereQuery, { query: search }, { requestPolicy: 'cache-first' })
    .toPromise();
  return (data?.search.nodes ?? []).map(({ __typename: type, id, slug, label, ...more }) => ({
    id,
    type,
    slug,
    label: label?.value ?? slug,
    hint: '',
    ...('countryCode' in more && { countryCode: String(more.countryCode) }),
    ...('project' in more && { project: more.project?.slug }),
  }));
}

/** As `useFound`, among records of every type; nothing is looked for without two letters. */
export function useFoundAnywhere(search: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      if (search.trim().length < 2) setFound([]);
      else void findAnywhere(search).then((records) => isWanted && setFound(records));
    }, pauseMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [search]);
  return found;
}

/** The record of a slug, once it is known. */
export function useNamed(type: string, slug: string | undefined): Named | undefined {
  const [named, setNamed] = useState<Named>();
  useEffect(() => {
    let isWanted = true;
    if (slug === undefined || slug === '') setNamed(undefined);
    else void find(type, '', [{ field: 'slug', anyOf: [slug] }]).then(([own]) => isWanted && setNamed(own));
    return () => {
      isWanted = false;
    };
  }, [type, slug]);
  return named?.slug === slug ? named : undefined;
}
