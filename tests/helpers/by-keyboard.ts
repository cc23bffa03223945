import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody who has no pointer: goes with Tab, chooses by letters and arrows, presses Enter. */
export interface Keyboard {
  /** Goes on with Tab until that has the focus. Throws when it is no stop. */
  to(target: Locator): Promise<void>;
  /** Goes there and presses Enter. */
  enter(target: Locator): Promise<void>;
  /** Goes there, and writes in the place of what is there. */
  write(target: Locator, text: string): Promise<void>;
  /** Goes to a list of choices and takes the one that is called so. */
  choose(target: Locator, name: string): Promise<void>;
  /** Goes to a field for files, opens it, and takes these. */
  take(target: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void>;
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
}

const mostStops = 250;
/** A busy machine draws late. */
const patience = { timeout: 20_000 };

export function byKeyboard(page: Page): Keyboard {
  const has = async (target: Locator) => (await target.and(page.locator(':focus')).count()) > 0;
  const to = async (target: Locator) => {
    await target.waitFor();
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await has(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`No stop of the Tab key is ${target}.`);
  };
  const press = async (keys: string) => {
    await page.keyboard.press(keys);
    await keepsFocus(page);
  };
  return {
    to,
    press,
    type: (text) => page.keyboard.type(text),
    enter: async (target) => {
      await to(target);
      await expect.poll(() => target.isEnabled(), patience).toBe(true);
      await press('Enter');
    },
    write: async (target, text) => {
      await to(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    choose: async (target, name) => {
      await to(target);
      await page.keyboard.type(name);
      await expect.poll(() => target.locator('option:checked').textContent(), patience).toBe(name);
    },
    take: async (target, files) => {
      await to(target);
      // The dialog that Enter opens is the browser's own.
      await target.setInputFiles(files);
    },
  };
}

/** Something of the page has the focus, whatever was closed, saved or taken away. */
export async function keepsFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate<string>('document.activeElement?.tagName ?? ""'), patience).not.toBe('BODY');
}

/** Nothing is wider than the window, so that nobody has to scroll to both sides. */
export async function fitsTheWindow(page: Page): Promise<void> {
  const [wide, shown] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(wide).toBeLessThanOrEqual(shown);
}
