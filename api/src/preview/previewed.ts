import { randomBytes } from 'node:crypto';
import type { NounKey } from '@portolan/drizzle/content/noun-form';

/** The draft that a preview shows. */
export interface Previewed {
  noun: NounKey;
  recordId: string;
  /** Whose draft. */
  editor: string;
}

/** A page is made in seconds. */
const longestMilliseconds = 60_000;

/** The header in which whoever makes a preview says which draft its questions are about. */
export const previewHeader = 'portolan-preview';

/** The drafts that are being shown at the moment, each under a secret that lasts as long as one page is made. */
export class PreviewTokens {
  readonly #known = new Map<string, Previewed>();

  /** Runs `work` with the headers that let its questions see the draft. */
  async with<T>(previewed: Previewed, work: (headers: Record<string, string>) => Promise<T>): Promise<T> {
    const token = randomBytes(32).toString('base64url');
    this.#known.set(token, previewed);
    const timer = setTimeout(() => this.#known.delete(token), longestMilliseconds);
    try {
      return await work({ [previewHeader]: token });
    } finally {
      clearTimeout(timer);
      this.#known.delete(token);
    }
  }

  find(token: string): Previewed | undefined {
    return this.#known.get(token);
  }
}
