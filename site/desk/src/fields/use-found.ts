import { useEffect, useState } from 'react';
import { client } from '../api/client.ts';
import { foundQuery } from '../api/operations/records.ts';

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

async function find(type: string | null, search: string): Promise<Named[]> {
  const variables = { type, search: search.trim() === '' ? null : search };
  const { data } = await client.query(foundQuery, variables, { requestPolicy: 'cache-first' }).toPromise();
  return (data?.records.nodes ?? []).map(({ id, type: own, slug, label, place }) => ({
    id,
    type: own,
    slug: slug ?? '',
    label,
    hint: place ?? '',
  }));
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

/** As `useFound`, among records of every type; nothing is looked for without two letters. */
export function useFoundAnywhere(search: string): readonly Named[] {
  const [found, setFound] = useState<readonly Named[]>([]);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      if (search.trim().length < 2) setFound([]);
      else void find(null, search).then((records) => isWanted && setFound(records));
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
    // A slug is part of what search looks through.
    else void find(type, slug.replaceAll('-', ' ')).then((records) => isWanted && setNamed(records.find((own) => own.slug === slug)));
    return () => {
      isWanted = false;
    };
  }, [type, slug]);
  return named?.slug === slug ? named : undefined;
}
