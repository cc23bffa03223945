import { describe, expect, it } from 'vitest';
import { readAskedFor } from '../helpers/asked-for.ts';
import { getPage } from '../helpers/built-pages.ts';

const asked = readAskedFor();

it('all five texts of the offices are answered, line by line', () => {
  const lines = Map.groupBy(asked, ({ text }) => text);
  expect(lines.size).toBe(5);
  for (const rows of lines.values()) expect(rows.length).toBeGreaterThan(8);
});

describe('the page of each line that the offices asked for', () => {
  it.each(asked)('$line: $path', ({ path }) => {
    const { isRedirect, document } = getPage(path);
    expect(isRedirect).toBe(false);
    expect(document.querySelector('main h1')?.text.trim()).toBeTruthy();
  });
});
