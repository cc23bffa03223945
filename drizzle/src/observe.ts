/** Sends a statement for whoever opened the database, who may note what it is and how long it takes. */
export type Observe = <T>(text: string, send: () => Promise<T>) => Promise<T>;

export const unobserved: Observe = (_text, send) => send();

type Ask = (text: string, ...rest: unknown[]) => Promise<unknown> & { values?: () => Promise<unknown> };
type Begin = (...args: unknown[]) => Promise<unknown>;

/** The connection that Drizzle uses, with every statement observed, those of transactions too. */
export function observedClient<Client extends object>(client: Client, observe: Observe): Client {
  if (observe === unobserved) return client;
  return new Proxy(client, {
    get(target, name) {
      const own = Reflect.get(target, name) as unknown;
      if (name === 'unsafe' || name === 'query') return observedAsk((own as Ask).bind(target), observe);
      if (name === 'begin' || name === 'savepoint' || name === 'transaction') {
        return (...args: unknown[]) => {
          const act = args.pop() as (inner: object) => unknown;
          return (own as Begin).call(target, ...args, (inner: object) => act(observedClient(inner, observe)));
        };
      }
      return own;
    },
  });
}

/** Drivers send a statement in the next turn: until then whoever wants rows as arrays may say so. */
function observedAsk(ask: Ask, observe: Observe): Ask {
  return (text, ...rest) => {
    let asArrays = false;
    const sent = Promise.resolve().then(() =>
      observe(text, async () => {
        const asked = ask(text, ...rest);
        return asArrays && asked.values !== undefined ? asked.values() : asked;
      }),
    );
    return Object.assign(sent, {
      values: () => {
        asArrays = true;
        return sent;
      },
    });
  };
}
