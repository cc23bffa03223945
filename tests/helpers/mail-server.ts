import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  /** Where letters are handed in, with the user and password that are asked for. */
  readonly url: string;
  /** The letters that were handed in, as whoever gets them reads them, oldest first. */
  readonly letters: readonly Email[];
  close(): Promise<void>;
}

/** A mail server that takes letters for everybody but `refused@…`, from whoever knows the password. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Email[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'portal' && password === 'sesame'
        ? done(null, { user: username })
        : done(new Error('Wrong password.')),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('refused@') ? done(new Error('There is nobody of that name.')) : done(),
    onData: async (stream, _session, done) => {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      letters.push(await PostalMime.parse(Buffer.concat(parts)));
      done();
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://portal:sesame@127.0.0.1:${port}`,
    letters,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
