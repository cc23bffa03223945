import { type Data, requireDone, talk } from './talk.ts';
import type { Tally } from './tally.ts';

interface Edited {
  slug: string;
  id: string;
  revision: number;
  /** What the last published change says. */
  published: string;
  /** What the draft says, and its version. */
  draft: string | undefined;
  version: number;
}

const made = 'userErrors { code message } record { id revision draft { version } }';
/** Half of them are published again and again, the others have drafts. */
const count = 6;

/** Somebody who edits partners of the soak's own, at one API after the other, and looks whether all see it. */
export class Editor {
  readonly #urls: readonly string[];
  readonly #cookie: string;
  readonly #tally: Tally;
  readonly #records: Edited[] = [];
  #turn = 0;
  /** The reasons of the changes that were acknowledged. */
  readonly acknowledged: string[] = [];

  constructor(urls: readonly string[], cookie: string, tally: Tally) {
    this.#urls = urls;
    this.#cookie = cookie;
    this.#tally = tally;
  }

  get records(): readonly Readonly<Edited>[] {
    return this.#records;
  }

  async begin(): Promise<void> {
    const document = `mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ${made} } }`;
    for (let number = 1; number <= count; number += 1) {
      const slug = `soak-${number}`;
      const published = `Soak ${number}`;
      const values = { slug, kind: 'UNIVERSITY', name: { en: published }, shortName: published, countryCode: 'ES' };
      const { createPartner } = await talk(this.#url(), document, { input: { values } }, this.#cookie);
      const { id, revision } = requireDone<Data>(createPartner).record;
      this.#records.push({ slug, id, revision, published, draft: undefined, version: 0 });
    }
  }

  /** Publishes a change, and asks everywhere whether it is there. */
  async publish(): Promise<void> {
    const record = this.#next(0);
    const value = `Soak ${this.#turn}`;
    const reason = `soak ${this.#turn}`;
    const input = { id: record.id, revision: record.revision, values: { shortName: value }, reason };
    const document = `mutation ($input: UpdatePartnerInput!) { answer: updatePartner(input: $input) { ${made} } }`;
    const answer = await this.#tally.note('publish', async () => {
      const { answer } = await talk(this.#url(), document, { input }, this.#cookie);
      return requireDone<Data>(answer);
    });
    if (answer === undefined) return;
    Object.assign(record, { revision: answer.record.revision, published: value });
    this.acknowledged.push(reason);
    await Promise.all(this.#urls.map((url) => this.#look(url, record)));
  }

  /** Saves a draft, and asks at another API whether it is there. */
  async saveDraft(): Promise<void> {
    const record = this.#next(1);
    const draft = `Draft ${this.#turn}`;
    const input = { id: record.id, version: record.version, changes: [{ path: ['city', 'en'], value: draft }] };
    const document = `mutation ($input: SaveDraftInput!) { answer: saveDraft(input: $input) { ${made} } }`;
    const answer = await this.#tally.note('save a draft', async () => {
      const { answer } = await talk(this.#url(), document, { input }, this.#cookie);
      return requireDone<Data>(answer);
    });
    if (answer === undefined) return;
    Object.assign(record, { version: answer.record.draft.version, draft });
    this.#turn += 1;
    const url = this.#url();
    const seen = await this.#tally.note('read a draft', async () => {
      const question = 'query ($id: ID!) { record(id: $id) { draft { values } } }';
      return (await talk(url, question, { id: record.id }, this.#cookie)).record.draft?.values;
    });
    if (seen !== undefined && seen?.city?.en !== draft) {
      this.#tally.wrong.push(`The draft of "${record.slug}" is "${seen?.city?.en}" instead of "${draft}".`);
    }
  }

  /** Whether the public is told what was published last; nobody else changes these records. */
  async #look(url: string, { slug, published }: Edited): Promise<void> {
    const question = 'query Look($slug: String!) { partner(slug: $slug) { shortName } }';
    const seen = await this.#tally.note('read what was published', () => talk(url, question, { slug }));
    if (seen !== undefined && seen.partner.shortName !== published) {
      this.#tally.wrong.push(`"${slug}" is "${seen.partner.shortName}" at ${url} instead of "${published}".`);
    }
  }

  #next(half: 0 | 1): Edited {
    this.#turn += 1;
    return this.#records[(this.#turn % (count / 2)) * 2 + half] as Edited;
  }

  #url(): string {
    return this.#urls[this.#turn % this.#urls.length] as string;
  }
}
