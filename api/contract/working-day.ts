const date = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' })
const dayMs = 86_400_000

/** When the day began that is this date in England. */
function beginning(day: string): Date {
  const start = new Date(`${day}T00:00:00.000Z`)
  const inSummer = new Date(start.getTime() - 3_600_000)
  return date.format(inSummer) === day ? inSummer : start
}

/** When the last day from Monday to Friday before this one began: since then is new to whoever comes to work. */
export function workingDayBefore(now: Date): Date {
  let noon = Date.parse(`${date.format(now)}T12:00:00.000Z`)
  do noon -= dayMs
  while ([0, 6].includes(new Date(noon).getUTCDay()))
  return beginning(date.format(new Date(noon)))
}
