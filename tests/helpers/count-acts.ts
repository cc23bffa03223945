import type { Locator, Page } from 'playwright-core';

/** One of the tasks by which the desk is judged, and what a person had to do for it. */
export interface Task {
  readonly number: number;
  readonly name: string;
  /** How many acts a great desk asks for. */
  readonly target: number;
}

/** Does what a person does and counts it: each click and each chord or key beside the text is an act, text is none. */
export interface Acts {
  readonly count: number;
  click(target: Locator): Promise<void>;
  press(keys: string): Promise<void>;
  /** Clicks into a field and writes. */
  write(target: Locator, text: string): Promise<void>;
  /** Writes where the focus is. */
  type(text: string): Promise<void>;
  /** Opens a list of choices and takes one: two acts. */
  choose(target: Locator, option: string): Promise<void>;
  /** Drops files on a field: one act. */
  drop(target: Locator, file: Parameters<Locator['setInputFiles']>[0]): Promise<void>;
}

export function countActs(page: Page): Acts {
  let count = 0;
  return {
    get count() {
      return count;
    },
    click: async (target) => {
      count += 1;
      await target.click();
    },
    press: async (keys) => {
      count += 1;
      await page.keyboard.press(keys);
    },
    write: async (target, text) => {
      count += 1;
      await target.fill(text);
    },
    type: (text) => page.keyboard.type(text),
    choose: async (target, option) => {
      count += 2;
      await target.selectOption(option);
    },
    drop: async (target, file) => {
      count += 1;
      await target.setInputFiles(file);
    },
  };
}

const done: string[] = [];

/** Notes a task: 3 within the target, 2 beyond it, 1 when a part of it is not done. Gives the score. */
export function noteTask({ number, name, target }: Task, acts: number, { isWhole = true } = {}): number {
  const score = !isWhole ? 1 : acts <= target ? 3 : 2;
  done.push(
    `${String(number).padStart(4)}  ${String(acts).padStart(4)}  ${String(target).padStart(6)}  ${score}      ${name}`,
  );
  return score;
}

/** Prints the tasks that were done. */
export function printTasks(): void {
  process.stdout.write(`\nTask  Acts  Target  Score  What\n${done.sort().join('\n')}\n`);
}
