import type { DayEntry, DayGroup } from '#contract/fostering/day.ts'
import { Link } from '#web/design/Link.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { groupInWords, kindInWords, phaseInWords } from '../words.ts'

/** Cases that are here for one reason: what it is about, why it is here, and whose it is. */
export function Group({ group: { group, total, entries }, whose }: { group: DayGroup; whose: string }) {
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id={`group-${group}`}>
        {`${groupInWords[group]} (${total})`}
      </h2>
      <Entries id={group} entries={entries} />
      {total > entries.length && (
        <p className="govuk-body">
          <Link href={addresses.group(group, whose)}>{`Show more of “${groupInWords[group]}”`}</Link>
        </p>
      )}
    </section>
  )
}

export const namesOf = ({ names, household }: Pick<DayEntry, 'names' | 'household'>): string =>
  `${names.join(' and ') || 'No names'}, ${household}`

/** Each with one press to where something can be done about it. */
export function Entries({ id, entries }: { id: string; entries: readonly DayEntry[] }) {
  return (
    <TaskList
      idPrefix={`waits-${id}`}
      items={entries.map((entry) => ({
        title: `${entry.title}: ${namesOf(entry)}`,
        href: addresses.part(entry.household, entry.part ?? 'head'),
        hint: (
          <span>{`${entry.reason}. ${kindInWords[entry.kind]}, ${phaseInWords[entry.phase].toLowerCase()}`}</span>
        ),
        status: <span>{entry.worker ?? 'No worker'}</span>,
      }))}
    />
  )
}
