import fc from 'fast-check';

/** `FUZZ=20` tries twenty times as much; `FUZZ_SEED` tries just what a failure told of. */
const factor = Number(process.env.FUZZ ?? 1);
const seed = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);

/** How often a property is tried. What fails is told with its seed and the smallest case that fails. */
export const tried = (runs: number): fc.Parameters<unknown> => ({
  numRuns: Math.ceil(runs * factor),
  ...(seed !== undefined && { seed }),
  verbose: 1,
});

/** Text of any script, and what breaks programs: markup, quotes, controls, right-to-left marks, joined signs. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '<script>',
        '"',
        "'",
        '&amp;',
        '\\',
        '\u202e',
        '\u0000',
        '\ud800',
        '\n',
        '同济',
        'Әлем',
        'Łódź',
        '👩🏽‍🔬',
        '%00',
        '${',
        '{{',
        '--',
        ';',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** The same without what PostgreSQL cannot hold, and with something in it. */
export const heldText: fc.Arbitrary<string> = anyText
  .map((text) => text.replaceAll('\0', '').toWellFormed().replaceAll('\ufffd', '').trim())
  .filter((text) => text !== '');
