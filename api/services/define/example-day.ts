/** A day for an example, so many days from the day on which the catalogue is read: `YYYY-MM-DD` in UTC. */
export const exampleDay = (daysFromToday: number, today = new Date()): string =>
  new Date(today.getTime() + daysFromToday * 86_400_000).toISOString().slice(0, 10)
