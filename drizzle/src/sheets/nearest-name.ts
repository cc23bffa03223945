/** The name most like a text, or undefined when none is near: a third of its letters may differ. */
export function findNearestName(text: string, names: readonly string[]): string | undefined {
  const wanted = toPlain(text);
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = distanceOf(wanted, toPlain(name));
    if (best === undefined || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= Math.max(2, wanted.length / 3) ? best.name : undefined;
}

/** A name without what people write differently: case, spaces, dots, accents. */
export const toPlain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
