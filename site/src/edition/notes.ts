import { hash } from 'node:crypto';
import type { ImageOrder } from '../share-images/image-order.ts';
import { noteScope } from './edition.ts';

/** What a page, or something that pages share, was made of: the digest of each thing by its name. */
export type Inputs = ReadonlyMap<string, string>;

/** What is noted while something is made. */
export interface Notes {
  readonly inputs: Map<string, string>;
  /** The images that were ordered, by name. */
  readonly images: Map<string, ImageOrder>;
}

export const digestOf = (text: string | Uint8Array): string => hash('sha256', text, 'base64url').slice(0, 22);

export const digestOfInputs = (inputs: Inputs): string =>
  digestOf(
    [...inputs]
      .map(([name, digest]) => `${name}\n${digest}`)
      .sort()
      .join('\n'),
  );

/** The name of a part of something that has a name. */
export const nameOfPart = (name: string, part: string): string => `${name}\n${part}`;

/** What has another value at every moment. */
export const moment = 'moment';

/** Says of what is being made that it was made of this too. */
export const note = (name: string, digest: string): void => {
  noteScope().getStore()?.inputs.set(name, digest);
};

export const isNoting = (): boolean => noteScope().getStore() !== undefined;

/** Makes something and tells what it was made of. Who makes it is told nothing: that is for them to note. */
export async function noting<T>(make: () => Promise<T>): Promise<{ value: T } & Notes> {
  const notes: Notes = { inputs: new Map(), images: new Map() };
  const value = await noteScope().run(notes, make);
  return { value, ...notes };
}
