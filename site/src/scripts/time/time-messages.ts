/** What the script says about a deadline. */
export const timeLeftMessages = ['count.daysLeft', 'count.hoursLeft', 'count.minutesLeft', 'calls.closed'] as const;

export type TimeLeftMessages = Readonly<Record<(typeof timeLeftMessages)[number], string>>;
