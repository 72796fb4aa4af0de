import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { hashOf } from '#record/canonical.ts'
import { hashOfLast } from '#record/chain.ts'
import { change } from '#record/change.ts'
import { dropOld, rewritten } from '#record/take-out.ts'
import { acted, type PartEntry } from '../household/part.ts'
import { dayOfEntry } from './acts/calendar.ts'
import {
  type Constellation,
  type ConstellationValues,
  type Entry,
  flat,
  folded,
  itemOf,
  type Row,
  type Sleepover,
} from './constellation.ts'
import { system } from './leave.ts'
import { ruleOn } from './perform.ts'
import type { GroupPorts } from './ports.ts'

type Store = Pick<GroupPorts, 'constellations' | 'now'>

/** What goes: rows by name, whatever a household left, or both. */
interface Goes {
  readonly rows: ReadonlySet<string>
  readonly household?: string
}

/** Rows of a history that are of a household: that it belongs, that it comes, its sleepovers, and what it put into the calendar. */
function rowsOf(history: readonly PartEntry[], household: string): Set<string> {
  const rows = new Set<string>([`members/${household}`])
  for (const { change: changed } of history)
    for (const [name, value] of Object.entries(changed)) {
      if (name.startsWith('coming/') && name.endsWith(` ${household}`)) rows.add(name)
      if (name.startsWith('sleepovers/') && (value as Sleepover | null)?.household === household)
        rows.add(name)
      if (name.startsWith('entries/') && (value as Entry | null)?.by === household) rows.add(name)
    }
  // Who else comes to what goes goes with it.
  for (const { change: changed } of history)
    for (const name of Object.keys(changed))
      if (name.startsWith('coming/') && rows.has(`entries/${name.slice(7).split(' ')[0]}`)) rows.add(name)
  return rows
}

/** A sleepover of another household whose host goes, without who that was. */
const withoutHost = (value: Sleepover, household: string): Sleepover => {
  if (value.host?.household !== household) return value
  const { host: _, ...rest } = value
  return rest
}

function bareChange(changed: PartEntry['change'], { rows, household }: Goes): PartEntry['change'] {
  return Object.fromEntries(
    Object.entries(changed).flatMap(([name, value]) => {
      if (rows.has(name)) return []
      if (household === undefined || value === null) return [[name, value]]
      if (name === 'hub')
        return (value as ConstellationValues['hub'])?.household === household
          ? [[name, null]]
          : [[name, value]]
      return [[name, name.startsWith('sleepovers/') ? withoutHost(value as Sleepover, household) : value]]
    }),
  )
}

/** An event as it stays. What was sent is told by the hash in its cause, which goes with anything that it was about. */
function bareEntry(entry: PartEntry, goes: Goes): PartEntry {
  const { household } = goes
  const changed = bareChange(entry.change, goes)
  const isTheirs = household !== undefined && entry.by.id.startsWith(`${household} `)
  const names = household !== undefined && entry.added?.household === household
  const isSame = hashOf(changed) === hashOf(entry.change)
  if (isSame && !isTheirs && !names) return entry
  const { cause: _, added, ...rest } = entry
  const { household: __, why: ___, ...others } = added ?? {}
  return {
    ...rest,
    change: changed,
    ...(isTheirs ? { by: { as: entry.by.as, id: '', name: '' } } : {}),
    ...(added ? { added: names ? others : added } : {}),
  }
}

/** Takes what goes out of a group and of its history; the event says how long that was and the hash of its end. */
async function takeOut(
  { constellations, now }: Store,
  id: string,
  type: 'erased' | 'forgotten',
  goesOf: (kept: Constellation) => Goes | undefined,
): Promise<void> {
  await change<Constellation, undefined>(constellations, itemOf(id), (kept) => {
    const goes = kept && goesOf(kept)
    if (!kept || !goes) return { answer: undefined }
    const left = rewritten(kept.history, (entry) => bareEntry(entry, goes))
    const save = acted({ ...kept, ...left }, flat(folded(left.values)), {
      type,
      at: now().toISOString(),
      by: system,
      added: { number: kept.history.length, end: hashOfLast(kept.history) },
    })
    return { save, answer: undefined }
  })
  await dropOld(constellations, itemOf(id))
}

/** Whether anything of a group's record names a household. */
const knows = ({ history, values }: Constellation, household: string): boolean =>
  JSON.stringify([history, values]).includes(household)

/**
 * Takes all that a group has of a household out of it: that it belonged, what it asked for, said and planned. Safe to repeat
 * and to cut off anywhere.
 */
export const eraseHouseholdIn = (ports: Store, id: string, household: string): Promise<void> =>
  takeOut(ports, id, 'erased', (kept) =>
    knows(kept, household) ? { rows: rowsOf(kept.history, household), household } : undefined,
  )

/** Takes what is long over out of a group: a child's own record has where they slept for as long as that is kept. */
export async function forgetOld(ports: Store & Pick<GroupPorts, 'groups'>, id: string): Promise<void> {
  const today = dayInEngland(ports.now())
  const before = addDays(today, -ruleOn(ports.groups, today).keptDays)
  await takeOut(ports, id, 'forgotten', ({ values }) => {
    const { entries, sleepovers, coming } = folded(values)
    const old: Row[] = [
      ...Object.entries(entries).flatMap(([one, entry]): Row[] =>
        dayOfEntry(entry) < before ? [`entries/${one}`] : [],
      ),
      ...Object.entries(sleepovers).flatMap(([one, { until }]): Row[] =>
        until < before ? [`sleepovers/${one}`] : [],
      ),
    ]
    const rows = new Set<string>(old)
    for (const row of Object.keys(coming))
      if (rows.has(`entries/${row.split(' ')[0]}`)) rows.add(`coming/${row}`)
    return rows.size > 0 ? { rows } : undefined
  })
}
