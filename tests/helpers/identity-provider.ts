import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider says of a person. */
export interface Claims {
  sub: string;
  email: string;
  email_verified?: boolean;
  name?: string;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Lets a person through at the address that a browser was sent to; returns where it is sent back to. */
  letIn(authorizationUrl: string, claims: Claims): string;
  close(): Promise<void>;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An OpenID provider on a port of its own: discovery, keys, and a token for each code that `letIn` gave out. */
export async function startIdentityProvider(port = 0): Promise<IdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { claims: Claims; nonce: string | null; challenge: string | null }>();
  const clientId = 'portolan';
  const clientSecret = randomUUID();
  let issuer = '';

  const sign = (claims: object) => {
    const text = `${encoded({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encoded(claims)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  };

  const exchange = async (request: IncomingMessage): Promise<object | undefined> => {
    let body = '';
    for await (const part of request) body += part;
    const form = new URLSearchParams(body);
    const known = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const given = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const isClient = form.get('client_secret') === clientSecret || request.headers.authorization === `Basic ${basic}`;
    if (known === undefined || !isClient || given !== known.challenge) return undefined;
    const now = Math.floor(Date.now() / 1000);
    const { claims, nonce } = known;
    const token = sign({ iss: issuer, aud: clientId, iat: now, exp: now + 300, nonce, ...claims });
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: token };
  };

  const server = createServer(async (request, response) => {
    const answers: Record<string, () => object | undefined | Promise<object | undefined>> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
      '/token': () => exchange(request),
    };
    const answer = await answers[request.url ?? '']?.();
    response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    clientId,
    clientSecret,
    letIn: (authorizationUrl, claims) => {
      const asked = new URL(authorizationUrl).searchParams;
      const code = randomUUID();
      codes.set(code, { claims, nonce: asked.get('nonce'), challenge: asked.get('code_challenge') });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
      return back.href;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
