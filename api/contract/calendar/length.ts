/**
 * So many times 24 hours, for what is kept, cached or waits: a length of time that goes by no calendar. What somebody is
 * promised or told as a day goes by {@link file://./clock.ts}.
 */
export const secondsOfDays = (days: number): number => days * 86_400

/** As {@link secondsOfDays}, in milliseconds. */
export const msOfDays = (days: number): number => days * 86_400_000
