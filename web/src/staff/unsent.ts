import { paths } from '#web/app/paths.ts'

/** What the names of visits begin with that staff took along on this device; the id of whose it is comes next. */
export const visitsPrefix = 'shire-visit '
/** Likewise of what somebody does on the day of a meeting, with the meeting after whose it is. */
export const daysPrefix = 'shire-panel-day '

/** The second word of what stands beside something in the clear, where it was not sent. */
export const unsentLabel = 'unsent'

/** Names of what somebody keeps on this device with what stands beside it in the clear: `2027-01-12 unsent`. Nothing of it has to be opened for that. */
function labelsOf(prefix: string, staff: string): (readonly [name: string, label: readonly string[]])[] {
  const own = `${prefix}${staff} `
  try {
    return Object.entries(localStorage).flatMap(([name, text]) =>
      name.startsWith(own) ? [[name.slice(own.length), String(text).split(' ')] as const] : [],
    )
  } catch {
    // A browser that keeps nothing has kept nothing.
    return []
  }
}

/** Whether somebody took anything along on this device. */
export const hasTaken = (staff: string): boolean => labelsOf(visitsPrefix, staff).length > 0

const unsentIn = (prefix: string, staff: string): string[] =>
  labelsOf(prefix, staff).flatMap(([name, [, state]]) => (state === unsentLabel ? [name] : []))

/** Where somebody sees what they wrote on this device and what was not sent; undefined where all of it was. */
export function unsentAt(staff: string): string | undefined {
  if (unsentIn(visitsPrefix, staff).length > 0) return `${paths.fosteringDesk}/visits`
  const [day] = unsentIn(daysPrefix, staff)
  return day && `${paths.panel}/${day.split(' ')[0]}`
}

/** What the names of private notes on papers begin with that have not arrived; the id of whose they are comes next. */
export const notesPrefix = 'shire-notes '

/** Names notes that the device itself does not keep: of a tab whose pages have any. */
const inTab = new Set<(staff: string) => readonly string[]>()
export const alsoUnsent = (names: (staff: string) => readonly string[]): void => void inTab.add(names)

function notesOnDevice(staff: string): string[] {
  try {
    const begins = `${notesPrefix}${staff} `
    return Object.keys(localStorage).flatMap((name) =>
      name.startsWith(begins) ? [name.slice(begins.length)] : [],
    )
  } catch {
    return []
  }
}

/** Names of the papers on which somebody wrote a private note here that was not sent: `P-7K3M-9QTD i1`. */
export const notesUnsent = (staff: string): string[] => [
  ...new Set([...notesOnDevice(staff), ...[...inTab].flatMap((names) => names(staff))]),
]
