import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** The address of a client; of IPv6 the network that one customer is given, who has every address in it. */
export function addressOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (isIP(ip) !== 6) return ip;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? [];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = ip.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - last.length;
  const all = [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...last];
  return `${all.slice(0, 4).join(':')}::/64`;
}
