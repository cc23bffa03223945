/** What Better Auth refuses, by its code, as a sentence that says what to do. */
const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
  INVALID_EMAIL: 'This is no e-mail address.',
  INVALID_PASSWORD: 'The password is wrong.',
  INVALID_TOKEN: 'This link is not valid any more. Ask an administrator for another.',
  INVALID_ORIGIN: 'A page elsewhere may not act for somebody who is signed in here.',
  MISSING_OR_NULL_ORIGIN: 'The request does not say which page sent it. Send the header "Origin".',
  INVALID_CALLBACK_URL: 'The address to return to is not here.',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'A page elsewhere may not sign you in here.',
  PROVIDER_NOT_FOUND: 'Signing in with an identity provider is not set up, or the provider does not answer.',
  INVALID_CODE: 'The code is wrong.',
  INVALID_BACKUP_CODE: 'The recovery code is wrong or was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'Signing in took too long. Begin again with your password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes. Begin again with your password.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Try again in 15 minutes.',
  TOTP_ALREADY_ENABLED: 'A second factor is set up already. Take it away first.',
  TOTP_NOT_ENABLED: 'No second factor is set up.',
  UNAUTHORIZED: 'Sign in first.',
};

/** The refusal in `text`, as JSON with the code and our sentence; without one of ours in the sentence it came with. */
export function toldInOurWords(text: string): string {
  if (!text.startsWith('{')) return text;
  const { code, message } = JSON.parse(text) as { code?: string; message?: string };
  return JSON.stringify({ code, message: sentences[code ?? ''] ?? message });
}
