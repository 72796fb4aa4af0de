/** What the calendar and the clock in England show: wherever the function or the browser is, forms and promises go by them. */
const clock = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})
const hourMs = 3_600_000
const minuteMs = 60_000

/** `YYYY-MM-DDTHH:MM` as it is in England at that moment. */
function clockInEngland(at: Date): string {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/** The day, `YYYY-MM-DD`, that it is in England at that moment. */
export const dayInEngland = (at: Date): string => clockInEngland(at).slice(0, 10)

/** The moment at which clocks in England show `YYYY-MM-DDTHH:MM`; the first of the two in the hour that comes twice. */
export function momentInEngland(local: string): Date {
  const inWinter = new Date(`${local}:00.000Z`)
  const inSummer = new Date(inWinter.getTime() - hourMs)
  return clockInEngland(inSummer) === local ? inSummer : inWinter
}

/** When the day, `YYYY-MM-DD`, begins in England. */
export const beginningOfDay = (day: string): Date => momentInEngland(`${day}T00:00`)

/** The last millisecond of the day, `YYYY-MM-DD`, in England. */
export const endOfDay = (day: string): Date =>
  new Date(momentInEngland(`${day}T23:59`).getTime() + minuteMs - 1)
