import { type Told, tell } from '@portolan/schema/sentences/tell';

/** The shortest password there may be, in characters. */
export const shortestPassword = 10;
/** Longer ones only keep the server busy. */
export const longestPassword = 200;

/** How hard a password must be to guess, of 0 to 4: 3 stands an attack on a stolen table of hashes. */
const leastScore = 3;

type Guesser = (password: string, inputs: string[]) => { score: number; feedback: { warning: string | null } };
let guesser: Promise<Guesser> | undefined;

/** The lists of common passwords take a while to read, so they are read when a password is first chosen. */
async function loadGuesser(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: longestPassword });
  return (password, inputs) => factory.check(password, inputs);
}

/** What the estimate holds against a password, by its own names. */
const objections = {
  straightRow: 'password.straightRow',
  keyPattern: 'password.keyPattern',
  simpleRepeat: 'password.simpleRepeat',
  extendedRepeat: 'password.extendedRepeat',
  sequences: 'password.sequences',
  recentYears: 'password.recentYears',
  dates: 'password.dates',
  topTen: 'password.common',
  topHundred: 'password.common',
  common: 'password.common',
  similarToCommon: 'password.similarToCommon',
  wordByItself: 'password.wordByItself',
  namesByThemselves: 'password.names',
  commonNames: 'password.names',
  userInputs: 'password.userInputs',
} as const;

/** What is wrong with a password, as a sentence that says what to do; undefined when it is strong enough. */
export async function findWeakness(password: string, about: readonly string[]): Promise<Told | undefined> {
  const length = [...password].length;
  if (length < shortestPassword) return tell('password.short', { length, least: shortestPassword });
  if (length > longestPassword) return tell('password.long', { length, most: longestPassword });
  guesser ??= loadGuesser();
  const check = await guesser;
  const parts = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((part) => part.length > 2);
  const { score, feedback } = check(password, parts);
  if (score >= leastScore) return undefined;
  return tell(objections[feedback.warning as keyof typeof objections] ?? 'password.weak', {});
}
