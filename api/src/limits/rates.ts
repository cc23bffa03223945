import { limits } from '@portolan/schema/limits';
import { LRUCache } from 'lru-cache';

/** Who is counted together: an address for the public, an account or a key for those who are signed in. */
export interface Client {
  key: string;
  kind: 'anonymous' | 'signedIn';
}

/** What somebody spent in a minute. */
export interface Spending {
  requests: number;
  points: number;
}

/** Tells all processes what was spent on this one, and gives back what was spent on all of them. */
export type Share = (minute: number, spending: ReadonlyMap<string, Spending>) => Promise<Map<string, Spending>>;

interface Account extends Spending {
  minute: number;
  /** What this process told the others of. */
  told: Spending;
  /** What the others spent. */
  elsewhere: Spending;
  atOnce: number;
}

/** Clients that are remembered; the one that asked longest ago is forgotten first. */
const mostClients = 50_000;
/** The others are told when so much of what is allowed was spent since they were told last. */
const shareToTell = 0.1;
const minuteMilliseconds = 60_000;

const minuteOf = (now: number) => Math.floor(now / minuteMilliseconds);

/**
 * Counts what clients ask for in each minute and at once. Counting is done in memory; with `share` processes tell each
 * other in the background, so that together they allow about as much as one.
 */
export class Rates {
  readonly #accounts = new LRUCache<string, Account>({ max: mostClients });
  readonly #factor: number;
  readonly #share: Share | undefined;
  #untold = new Set<string>();
  #telling: Promise<void> | undefined;

  /** `factor` times what the table of limits says. */
  constructor(factor = 1, share?: Share) {
    this.#factor = factor;
    this.#share = share;
  }

  /** Counts a request that begins: 0 when it may, else the seconds to wait. `end` must follow when it may. */
  begin(client: Client, now = Date.now()): number {
    const account = this.#accountOf(client.key, now);
    if (account.atOnce >= limits.atOnce[client.kind] * this.#factor) return 1;
    const seconds = this.#take(client, account, { requests: 1, points: 0 }, now);
    if (seconds === 0) account.atOnce += 1;
    return seconds;
  }

  end({ key }: Client): void {
    const account = this.#accounts.peek(key);
    if (account !== undefined && account.atOnce > 0) account.atOnce -= 1;
  }

  /** Counts points, or requests that began elsewhere: 0 when they are there to be spent, else the seconds to wait. */
  spend(client: Client, spending: Partial<Spending>, now = Date.now()): number {
    return this.#take(client, this.#accountOf(client.key, now), { requests: 0, points: 0, ...spending }, now);
  }

  /** Resolves when the others know what was spent here until now. */
  async settle(): Promise<void> {
    await this.#telling;
  }

  #take({ key, kind }: Client, account: Account, { requests, points }: Spending, now: number): number {
    const most = {
      requests: limits.requestsAMinute[kind] * this.#factor,
      points: limits.pointsAMinute[kind] * this.#factor,
    };
    const { elsewhere } = account;
    const isOver =
      account.requests + elsewhere.requests + requests > most.requests ||
      account.points + elsewhere.points + points > most.points;
    if (isOver) return Math.ceil(((account.minute + 1) * minuteMilliseconds - now) / 1000);
    account.requests += requests;
    account.points += points;
    if (this.#share !== undefined) {
      const isNews =
        account.requests - account.told.requests >= most.requests * shareToTell ||
        account.points - account.told.points >= most.points * shareToTell;
      if (isNews) this.#tell(key, account.minute);
    }
    return 0;
  }

  #accountOf(key: string, now: number): Account {
    const minute = minuteOf(now);
    const known = this.#accounts.get(key);
    if (known?.minute === minute) return known;
    const nothing = { requests: 0, points: 0 };
    const fresh = { ...nothing, minute, told: nothing, elsewhere: nothing, atOnce: known?.atOnce ?? 0 };
    this.#accounts.set(key, fresh);
    return fresh;
  }

  #tell(key: string, minute: number): void {
    this.#untold.add(key);
    this.#telling ??= this.#tellAll(minute).finally(() => {
      this.#telling = undefined;
    });
  }

  async #tellAll(minute: number): Promise<void> {
    while (this.#untold.size > 0) {
      const keys = this.#untold;
      this.#untold = new Set();
      const news = new Map<string, Spending>();
      for (const key of keys) {
        const account = this.#accounts.peek(key);
        if (account?.minute !== minute) continue;
        const { requests, points, told } = account;
        news.set(key, { requests: requests - told.requests, points: points - told.points });
        account.told = { requests, points };
      }
      // Nobody is refused because processes cannot tell each other: each still keeps to what one may allow.
      const all = await this.#share?.(minute, news).catch(() => undefined);
      for (const [key, { requests, points }] of all ?? []) {
        const account = this.#accounts.peek(key);
        if (account?.minute !== minute) continue;
        account.elsewhere = { requests: requests - account.told.requests, points: points - account.told.points };
      }
    }
  }
}
