const zone = 'Europe/London'
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone })
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: zone,
})

/** `12:03pm`, as GOV.UK writes it. */
const clockTime = (at: Date) => clock.format(at).replace(/\s/g, '').toLowerCase()

/** `today at 12:03pm`, `2 March 2026 at 12:03pm`. `at` is ISO 8601. */
export function timeInWords(at: string, now: Date): string {
  const when = new Date(at)
  const day = date.format(when) === date.format(now) ? 'today' : date.format(when)
  return `${day} at ${clockTime(when)}`
}

/** `16 March 2026`. */
export const dayInWords = (at: string): string => date.format(new Date(at))
