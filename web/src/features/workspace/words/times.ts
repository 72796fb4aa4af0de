const zone = 'Europe/London'
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone })
const short = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: zone,
})
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: zone,
})

/** `12:03pm`, as GOV.UK writes it. */
export const clockInWords = (at: string): string =>
  clock.format(new Date(at)).replace(/\s/g, '').toLowerCase()

/** `16 March 2026`. `at` is ISO 8601. */
export const dayInWords = (at: string): string => date.format(new Date(at))

/** `16 Mar 2026`, where there is little room. */
export const dayInShort = (at: string): string => short.format(new Date(at))

/** `today at 12:03pm`, `2 March 2026 at 12:03pm`. */
export function timeInWords(at: string, now = new Date()): string {
  const day = date.format(new Date(at)) === date.format(now) ? 'today' : dayInWords(at)
  return `${day} at ${clockInWords(at)}`
}
