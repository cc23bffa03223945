import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn, Viewer } from '../auth/viewer.ts';
import { rateLimited } from '../errors/portolan-error.ts';
import { addressOf } from './address.ts';
import type { Allowance } from './allowance.ts';
import type { Client, Rates } from './rates.ts';

/** In which the process that makes the pages says that it does. */
const portalHeader = 'portolan-portal';

/** Who a request was found to come from, as far as limits go. */
interface Counted {
  allowance: Allowance;
  /** Nobody's for the portal, and where nothing is counted. */
  client: Client | undefined;
  /** When it came. */
  at: number;
}

/** How the process that makes the pages is known. */
interface Portal {
  portalToken: string | undefined;
  /** Whether everybody is taken for it. */
  isUnlimited: boolean;
}

const counted = Symbol('who a request is counted for');
type Request = FastifyRequest & { [counted]?: Counted };

const nobody: Counted = { allowance: 'anonymous', client: undefined, at: 0 };

/** Finds who a request is counted for, and counts it; a request that is one too many is refused with the time to wait. */
export class Clients {
  readonly #rates: Rates | undefined;
  readonly #portal: Portal;

  /** Without `rates` nothing is counted. */
  constructor(rates: Rates | undefined, portal: Portal) {
    this.#rates = rates;
    this.#portal = portal;
  }

  /** Counts for the address that it comes from. Throws when it is one too many. */
  countAddress(request: FastifyRequest, reply: FastifyReply): void {
    if (this.#isPortal(request))
      (request as Request)[counted] = { allowance: 'portal', client: undefined, at: Date.now() };
    else this.#count(request, reply, { key: addressOf(request), kind: 'anonymous' });
  }

  /** Counts for whoever it was found to come from, once. Throws when it is one too many. */
  countViewer(request: FastifyRequest, reply: FastifyReply, viewer: Viewer): void {
    if ((request as Request)[counted] !== undefined) return;
    if (viewer.kind === 'anonymous') this.countAddress(request, reply);
    else this.#count(request, reply, { key: keyOf(viewer), kind: 'signedIn' });
  }

  of(request: FastifyRequest): Counted {
    return (request as Request)[counted] ?? nobody;
  }

  /** Whether the points are there to be spent; they are spent then. */
  trySpend(request: FastifyRequest, points: number): boolean {
    return this.#spend(request, points) === 0;
  }

  /** The same, and throws with the time to wait when they are not. */
  spend(request: FastifyRequest, points: number): void {
    const seconds = this.#spend(request, points);
    if (seconds > 0) throw tooMuch(seconds);
  }

  #spend(request: FastifyRequest, points: number): number {
    const { client } = this.of(request);
    return client === undefined || this.#rates === undefined ? 0 : this.#rates.spend(client, { points });
  }

  #count(request: FastifyRequest, reply: FastifyReply, client: Client): void {
    const rates = this.#rates;
    const at = Date.now();
    if (rates === undefined) {
      (request as Request)[counted] = { allowance: client.kind, client: undefined, at };
      return;
    }
    const seconds = rates.begin(client, at);
    if (seconds > 0) throw tooMuch(seconds);
    (request as Request)[counted] = { allowance: client.kind, client, at };
    reply.raw.once('close', () => rates.end(client));
  }

  #isPortal({ headers }: FastifyRequest): boolean {
    const { portalToken, isUnlimited } = this.#portal;
    if (isUnlimited) return true;
    const given = headers[portalHeader];
    if (portalToken === undefined || typeof given !== 'string') return false;
    const [own, other] = [Buffer.from(portalToken), Buffer.from(given)];
    return own.length === other.length && timingSafeEqual(own, other);
  }
}

/** A key has an allowance of its own, the sessions of a person have one together. */
const keyOf = ({ account, via }: SignedIn) => (via.kind === 'key' ? `key ${via.id}` : `account ${account.id}`);

const tooMuch = (seconds: number) =>
  rateLimited(
    `Too much was asked from here. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    seconds,
  );
