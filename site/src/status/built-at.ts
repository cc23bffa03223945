/** When the pages were built: one moment for all of them. */
export const builtAt = Temporal.Now.instant();
