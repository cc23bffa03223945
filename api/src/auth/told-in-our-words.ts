import { type Told, tell } from '@portolan/schema/sentences/tell';

/** What Better Auth refuses, by its code, as a sentence that says what to do. */
const ours: Record<string, Told> = {
  INVALID_EMAIL_OR_PASSWORD: tell('signIn.wrong', {}),
  INVALID_EMAIL: tell('signIn.email', {}),
  INVALID_PASSWORD: tell('signIn.password', {}),
  INVALID_TOKEN: tell('signIn.link', {}),
  INVALID_ORIGIN: tell('signIn.pageElsewhere', {}),
  MISSING_OR_NULL_ORIGIN: tell('signIn.noOrigin', {}),
  INVALID_CALLBACK_URL: tell('signIn.returnElsewhere', {}),
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: tell('signIn.fromElsewhere', {}),
  PROVIDER_NOT_FOUND: tell('signIn.noProvider', {}),
  INVALID_CODE: tell('signIn.code', {}),
  INVALID_BACKUP_CODE: tell('signIn.backupCode', {}),
  INVALID_TWO_FACTOR_COOKIE: tell('signIn.tooSlow', {}),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: tell('signIn.tooManyCodes', {}),
  ACCOUNT_TEMPORARILY_LOCKED: tell('signIn.locked', {}),
  TOTP_ALREADY_ENABLED: tell('signIn.factorOn', {}),
  TOTP_NOT_ENABLED: tell('signIn.factorOff', {}),
  UNAUTHORIZED: tell('signIn.first', {}),
};

/** The refusal in `text`, as JSON with the code and our sentence; without one of ours in the sentence it came with. */
export function toldInOurWords(text: string): string {
  if (!text.startsWith('{')) return text;
  const { code = '', message, sentence, values } = JSON.parse(text) as { code?: string } & Partial<Told>;
  return JSON.stringify({ code, ...(ours[code] ?? { message, sentence, values }) });
}
