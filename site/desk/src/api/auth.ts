import type { Failure } from './client.ts';

/** The outcome of a request to the sign-in endpoints. */
export type AuthAnswer<Data> = { readonly data: Data } | { readonly failure: Failure };

async function call<Data>(path: string, body: object): Promise<AuthAnswer<Data>> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (error) {
    return { failure: { code: 'NETWORK', message: String(error) } };
  }
  const answer = (await response.json().catch(() => null)) as (Data & Partial<Failure>) | null;
  if (response.ok) return { data: answer as Data };
  const { code = String(response.status), message = response.statusText, sentence, values } = answer ?? {};
  return { failure: { code, message, sentence, values } };
}

/** What the sign-in endpoints of the API do, by what a person wants. */
export const auth = {
  signIn: (email: string, password: string) =>
    call<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password, rememberMe: true }),
  verifyCode: (code: string) => call<object>('/two-factor/verify-totp', { code }),
  verifyBackupCode: (code: string) => call<object>('/two-factor/verify-backup-code', { code }),
  signInElsewhere: (callbackURL: string) =>
    call<{ url: string }>('/sign-in/social', { provider: 'oidc', callbackURL, errorCallbackURL: callbackURL }),
  signOut: () => call<object>('/sign-out', {}),
  resetPassword: (token: string, newPassword: string) => call<object>('/reset-password', { token, newPassword }),
  changePassword: (currentPassword: string, newPassword: string) =>
    call<object>('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
  enableSecondFactor: (password: string) =>
    call<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', { password }),
  disableSecondFactor: (password: string) => call<object>('/two-factor/disable', { password }),
};
