/** Whether the last day of something is past, as of the build. */
export const isOver = (endsOn: string | null): boolean =>
  endsOn !== null && endsOn < Temporal.Now.plainDateISO('UTC').toString();
