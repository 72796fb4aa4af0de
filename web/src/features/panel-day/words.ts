import { clockInWords } from '#contract/calendar/times.ts'
import type { Guest, ItemView, MeetingView, Quality } from '#contract/fostering/panel/meeting.ts'

export const guestInWords: Readonly<Record<(typeof Guest)['shape']['as']['_zod']['output'], string>> = {
  applicant: 'Applicant or carer',
  supporter: 'Supporter',
  worker: 'Social worker',
  adviser: 'Adviser, such as the medical or legal adviser',
  other: 'Somebody else',
}

export const qualityInWords: Readonly<Record<Quality['mark'], string>> = {
  good: 'Good: we had what we needed',
  enough: 'Enough: we could do our work, with questions',
  poor: 'Poor: important things were missing or wrong',
}

export const itemStateInWords: Readonly<Record<ItemView['state'], string>> = {
  'to-come': 'To come',
  open: 'Now',
  done: 'Finished',
  deferred: 'Deferred',
}

/** What is said of an item once the record of its household is erased. */
export const erasedWords =
  'We have deleted the record of this household, because we only keep it for a limited time. We keep only a note that the panel met, who was there and what it recommended.'

export const nameIn = ({ invited }: Pick<MeetingView, 'invited'>, member: string | null): string =>
  invited.find((one) => one.member === member)?.name ?? 'Nobody'

/** `10am to 1pm`. */
export const spanInWords = (from: string, to: string): string => `${onTheHour(from)} to ${onTheHour(to)}`
const onTheHour = (at: string) => clockInWords(at).replace(':00', '')

const minuteMs = 60_000
export const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / minuteMs))

export const minutesInWords = (many: number): string => (many === 1 ? '1 minute' : `${many} minutes`)

/** When each item is planned to begin, by id: one after the other from the start, and from what really happened so far. */
export function plannedStarts({
  plan,
  items,
}: Pick<MeetingView, 'plan' | 'items'>): Readonly<Record<string, string>> {
  let at = Date.parse(plan.starts)
  const starts: Record<string, string> = {}
  for (const { id, began, ended, minutes } of items) {
    if (began) at = Date.parse(began)
    starts[id] = new Date(at).toISOString()
    at = ended ? Date.parse(ended) : at + minutes * minuteMs
  }
  return starts
}
