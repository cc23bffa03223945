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

/** What the estimate holds against a password, in words for whoever chooses it. */
const objections: Record<string, string> = {
  straightRow: 'it follows a row of the keyboard',
  keyPattern: 'it follows a short pattern on the keyboard',
  simpleRepeat: 'it repeats one character',
  extendedRepeat: 'it repeats the same characters',
  sequences: 'it is a sequence such as "abc" or "321"',
  recentYears: 'it is built around a recent year',
  dates: 'it is built around a date',
  topTen: 'it is among the ten most used passwords',
  topHundred: 'it is among the hundred most used passwords',
  common: 'it is a common password',
  similarToCommon: 'it is close to a common password',
  wordByItself: 'it is one word',
  namesByThemselves: 'it is a name',
  commonNames: 'it is a common name',
  userInputs: 'it is built from your own name or e-mail address',
};

/** What is wrong with a password, as a sentence that says what to do; undefined when it is strong enough. */
export async function findWeakness(password: string, about: readonly string[]): Promise<string | undefined> {
  const length = [...password].length;
  if (length < shortestPassword) {
    return `The password has ${length} characters; choose one of at least ${shortestPassword}, such as four unrelated words.`;
  }
  if (length > longestPassword) return `The password has ${length} characters; at most ${longestPassword} are allowed.`;
  guesser ??= loadGuesser();
  const check = await guesser;
  const parts = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((part) => part.length > 2);
  const { score, feedback } = check(password, parts);
  if (score >= leastScore) return undefined;
  const objection = objections[feedback.warning ?? ''];
  const reason = objection === undefined ? '' : `: ${objection}`;
  return `The password is easy to guess${reason}. Choose a longer one, such as four unrelated words.`;
}
