// Answers every request with the same bytes, which the parent sends first; tells its address.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let bytes = Buffer.alloc(0);
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
  response.end(bytes);
});

process.on('message', ({ body }: { body: string }) => {
  bytes = Buffer.from(body);
  process.send?.({ isReady: true });
});
process.on('disconnect', () => server.close());
server.listen(0, '127.0.0.1', () => {
  process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
