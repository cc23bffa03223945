// Asks with bodies in turn, as the parent's one message says, and tells it what came of it; times are in milliseconds.
import autocannon from 'autocannon';
import type { Load, LoadResult } from '../load.ts';
import { quantile } from '../statistics.ts';

const headers = { 'content-type': 'application/json', accept: 'application/json' };

process.once('message', ({ url, bodies, seconds, connections }: Load) => {
  // Its own histogram counts in whole milliseconds.
  const times: number[] = [];
  let place = 0;
  const setupClient = (client: autocannon.Client) => {
    // Each connection has a share of the bodies: together they ask with all of them.
    const shares = Math.min(connections, bodies.length);
    const own = bodies.filter((_, index) => index % shares === place % shares);
    place += 1;
    client.setRequests(own.map((body) => ({ method: 'POST', headers, body })));
  };
  const tell = (error: unknown, result: autocannon.Result) => {
    if (error) throw error;
    const { user, system } = process.cpuUsage();
    const told: LoadResult = {
      requests: result['2xx'],
      failed: result.non2xx + result.errors,
      seconds: result.duration,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      cpuSeconds: (user + system) / 1e6,
    };
    process.send?.(told, () => process.disconnect?.());
  };
  const instance = autocannon({ url, connections, duration: seconds, setupClient }, tell);
  instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
});
