/** So many times 24 hours in minutes, as the numbers of how long things took are kept. */
export const minutesOfDays = (days: number): number => days * 1440
