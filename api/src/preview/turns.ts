/**
 * Lets one piece of work at a time through. Drafts change the same rows to show them: side by side they would wait for
 * each other in the database, each with a connection that readers need.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
}
