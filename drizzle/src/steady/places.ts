/** So many may be inside at once; the others wait, in the order in which they came. */
export class Places {
  readonly #waiting: ((leave: () => void) => void)[] = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves with how to leave. Rejects with `late` after so many milliseconds. */
  enter(longest: number, late: () => Error): Promise<() => void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(() => this.#leave());
    }
    return new Promise((resolve, reject) => {
      const come = (leave: () => void) => {
        clearTimeout(timer);
        resolve(leave);
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        reject(late());
      }, longest);
      this.#waiting.push(come);
    });
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next(() => this.#leave());
  }
}
