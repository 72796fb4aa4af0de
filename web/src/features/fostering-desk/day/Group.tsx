import type { DayEntry, DayGroup } from '#contract/fostering/day.ts'
import { TaskList } from '#web/design/TaskList.tsx'
import { DaySection } from '#web/staff/desk/DaySection.tsx'
import { addresses } from '../addresses.ts'
import { groupInWords, kindInWords, phaseInWords } from '../words.ts'

/** Cases that are here for one reason: what it is about, why it is here, and whose it is. */
export function Group({ group: { group, total, entries }, whose }: { group: DayGroup; whose: string }) {
  const title = groupInWords[group]
  const more = { href: addresses.group(group, whose), text: `Show more of “${title}”` }
  return (
    <DaySection
      {...{ id: group, title, total }}
      items={entries.map(itemOf)}
      more={total > entries.length ? more : undefined}
    />
  )
}

export const namesOf = ({ names, household }: Pick<DayEntry, 'names' | 'household'>): string =>
  `${names.join(' and ') || 'No names'}, ${household}`

const itemOf = (entry: DayEntry) => ({
  title: `${entry.title}: ${namesOf(entry)}`,
  href: addresses.part(entry.household, entry.part ?? 'head'),
  hint: (
    <span>{`${entry.reason}. ${kindInWords[entry.kind]}, ${phaseInWords[entry.phase].toLowerCase()}`}</span>
  ),
  status: <span>{entry.worker ?? 'No worker'}</span>,
})

/** Each with one press to where something can be done about it. */
export function Entries({ id, entries }: { id: string; entries: readonly DayEntry[] }) {
  return <TaskList idPrefix={`waits-${id}`} items={entries.map(itemOf)} />
}
