/** How many records of each noun are invented. Work packages and tasks come with the projects. */
export interface Sizes {
  partners: number;
  programmes: number;
  agreements: number;
  /** Mobility terms; an agreement has room for eight. */
  terms: number;
  projects: number;
  events: number;
}

const whole: Sizes = {
  partners: 10_000,
  programmes: 30_000,
  agreements: 20_000,
  terms: 100_000,
  projects: 50,
  events: 5_000,
};

/** The sizes that figures are told for, times `scale`. */
export function scaleSizes(scale: number): Sizes {
  const scaled = Object.entries(whole).map(([noun, count]) => [noun, Math.max(3, Math.round(count * scale))]);
  return Object.fromEntries(scaled) as Sizes & Record<string, number>;
}

export const slugOf = {
  partner: (number: number) => `demo-bench-${number}`,
  programme: (number: number) => `demo-bench-programme-${number}`,
  agreement: (number: number) => `demo-bench-agreement-${number}`,
  project: (number: number) => `demo-bench-project-${number}`,
  event: (number: number) => `demo-bench-event-${number}`,
};
