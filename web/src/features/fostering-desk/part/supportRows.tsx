import { dayAndClock } from '#contract/calendar/times.ts'
import { SupportView } from '#contract/fostering/carers/support.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

/** What somebody asked for, what we promised, and how far it is. */
export function supportRows(values: Record<string, unknown>): SummaryRow[] {
  const read = SupportView.safeParse(values)
  if (!read.success) return []
  const { title, words, urgent, phone, times, asked, promise, taken, answered, risen, missed, told } =
    read.data
  const row = (key: string, value: string | undefined): SummaryRow[] => (value ? [{ key, value }] : [])
  const by = (one: SupportView['asked'] | undefined) => one && `${one.name}, ${dayAndClock(one.at)}`
  return [
    { key: 'What they need', value: urgent ? `${title} (urgent)` : title },
    { key: 'In their words', value: <Lines text={words} /> },
    ...row('Asked by', by(asked)),
    ...row('Number to call', phone),
    ...row('Do not call', times),
    { key: 'We promised', value: `To answer ${promise.words}: by ${dayAndClock(promise.due)}` },
    { key: 'Source of the promise', value: promise.source },
    ...row('Taken on by', by(taken)),
    ...row('Answered by', by(answered)),
    ...row('With a manager because it is late, since', risen && dayAndClock(risen)),
    ...row('We called and could not reach them', missed && dayAndClock(missed)),
    ...row('Team told', told && dayAndClock(told)),
  ]
}
