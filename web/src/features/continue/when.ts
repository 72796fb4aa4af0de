const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true })

/** `3 March 2026 at 10:25am`, where the device is. */
export const whenWritten = (time: number): string =>
  `${day.format(time)} at ${clock.format(time).replace(/\s/g, '')}`
