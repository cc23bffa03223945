import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { DeployHook } from './deploy-hooks.ts';

export interface WebhookOptions {
  url: string;
  /** What the receiver checks the signature with. */
  secret: string;
  /** Whether an address inside the operator's own network may be called. */
  allowsPrivate: boolean;
}

const timeoutMilliseconds = 10_000;

/** Networks that are no business of a public receiver: this machine, private, link-local, shared, test, multicast. */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address is one of this machine or of a private network. IPv4 written as IPv6 counts as IPv4. */
function isInside(address: string): boolean {
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

const refuse = (host: string) =>
  new Error(`"${host}" is an address inside this network; set PORTOLAN_DEPLOY_ALLOW_PRIVATE=true if that is meant.`);

/** Looks a name up once and connects to just what was checked: asked twice, a name may answer something else. */
const checkedLookup: LookupFunction = (host, options, callback) =>
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '');
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isInside(address))) return callback(refuse(host), '');
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });

/** What the receiver finds in the header `portolan-signature`: an HMAC-SHA256 of the timestamp, a dot and the body. */
const sign = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** Posts the facts of the release. Redirects are not followed: they could lead inside. */
export function deployWebhook({ url, secret, allowsPrivate }: WebhookOptions): DeployHook {
  const { origin, protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    target: origin,
    run: ({ id, contentRevision, pages }) =>
      new Promise((resolve, reject) => {
        if (!allowsPrivate && isIP(host) !== 0 && isInside(host)) return reject(refuse(host));
        const body = JSON.stringify({ event: 'release.live', release: id, contentRevision, pages });
        const timestamp = String(Math.floor(Date.now() / 1000));
        const send = protocol === 'https:' ? requestHttps : requestHttp;
        const call = send(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'portolan-timestamp': timestamp,
            'portolan-signature': sign(secret, timestamp, body),
          },
          timeout: timeoutMilliseconds,
          ...(!allowsPrivate && { lookup: checkedLookup }),
        });
        call.once('timeout', () => call.destroy(new Error(`"${origin}" did not answer in time.`)));
        call.once('error', reject);
        call.once('response', (answer) => {
          answer.resume();
          const { statusCode = 0 } = answer;
          if (statusCode >= 200 && statusCode < 300) resolve(`Answered ${statusCode}.`);
          else reject(new Error(`"${origin}" answered ${statusCode}.`));
        });
        call.end(body);
      }),
  };
}
