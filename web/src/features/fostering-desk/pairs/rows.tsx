import { dayInWords } from '#contract/calendar/words.ts'
import { PairView } from '#contract/fostering/carers/pairs.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

const daysOf = ({ from, until }: Pick<PairView, 'from' | 'until'>) =>
  from && until ? `${dayInWords(from)} to ${dayInWords(until)}` : ''

const answers = (yes: boolean) => (yes ? 'Has said yes' : 'Has not answered yet')

/** What somebody asks for or offers, whom they are matched with, and what each has said. */
export function pairRows(values: Record<string, unknown>): SummaryRow[] {
  const read = PairView.safeParse(values)
  if (!read.success) return []
  const { by, words, wish, phone, children, places, told, yes, other, fell } = read.data
  const rows: (SummaryRow | '' | undefined)[] = [
    { key: read.data.side === 'asks' ? 'Asked by' : 'Offered by', value: by },
    children && { key: 'For', value: children.join(', ') },
    daysOf(read.data) && { key: 'Days', value: daysOf(read.data) },
    places ? { key: 'Room for', value: String(places) } : undefined,
    { key: 'What the other carer should know', value: <Lines text={words} /> },
    wish ? { key: 'For us only', value: <Lines text={wish} /> } : undefined,
    { key: 'Phone number', value: phone },
    told && { key: `${told.by} wrote, ${dayInWords(told.on)}`, value: <Lines text={told.words} /> },
    fell && { key: 'A match did not work out', value: dayInWords(fell) },
    other && { key: by, value: answers(yes) },
    other && { key: other.name, value: answers(other.yes) },
    other && { key: `What ${other.name} wrote`, value: <Lines text={other.words} /> },
  ]
  return rows.filter((row) => typeof row === 'object')
}
