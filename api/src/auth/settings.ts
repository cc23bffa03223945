/** An identity provider that people may sign in with, by OpenID Connect. */
export interface IdentityProvider {
  /** What the button says: "Sign in with …". */
  name: string;
  /** Where `/.well-known/openid-configuration` is. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whether an e-mail address counts as the person's own although the provider does not say that it was verified. */
  areEmailsTrusted: boolean;
}

/** What signing in depends on. */
export interface AuthSettings {
  /** Signs cookies and locks up second factors. */
  secret: string;
  /** Where the API is for browsers, without a slash at the end. */
  publicUrl: string;
  identityProvider?: IdentityProvider | undefined;
}

/** The id of the identity provider in addresses and credentials. */
export const providerId = 'oidc';

/** The header that carries the caller's address to Better Auth; the route sets it, whatever came in. */
export const addressHeader = 'x-portolan-address';
