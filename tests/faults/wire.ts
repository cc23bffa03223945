import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to a server on this machine, which may be slow, cut, or dead without a word. */
export interface Wire {
  readonly port: number;
  /** How long what is sent is under way in either direction, in milliseconds. */
  delay: number;
  /** Nothing comes through, and nobody is told. */
  isDead: boolean;
  close(): void;
}

export async function layWire(to: number): Promise<Wire> {
  const open = new Set<Socket>();
  const wire = { port: 0, delay: 0, isDead: false, close: () => {} };
  const pass = (from: Socket, into: Socket) => {
    from.on('data', (data) => {
      const deliver = () => {
        if (!wire.isDead && into.writable) into.write(data);
      };
      if (wire.delay === 0) deliver();
      else setTimeout(deliver, wire.delay);
    });
    from.on('close', () => into.destroy());
    from.on('error', () => into.destroy());
  };
  const server = createServer((caller) => {
    const called = connect(to, '127.0.0.1');
    for (const socket of [caller, called]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => open.delete(socket));
    }
    pass(caller, called);
    pass(called, caller);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  wire.port = (server.address() as AddressInfo).port;
  wire.close = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return wire;
}
