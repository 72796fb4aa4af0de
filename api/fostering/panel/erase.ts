import { dayInEngland } from '#contract/calendar/day.ts'
import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import { referralTypeInWords } from '#contract/fostering/panel/words.ts'
import { hashOfLast } from '#record/chain.ts'
import { change } from '#record/change.ts'
import type { Store } from '#record/item.ts'
import { dropOld, rewritten } from '#record/take-out.ts'
import { acted, type PartEntry } from '../household/part.ts'
import { both, type Declared, flat, folded, type Item, type Meeting, meetingId } from './meeting.ts'

const system = { as: 'system', id: 'erases', name: 'Shire' } as const

/**
 * What stays of an item once its household is erased: what sort of matter it was, when it was heard and who led it, who took
 * part, and what came of it. No name, no word that anybody wrote, and no papers.
 */
function bare({ pack: _, waiver, recommendation, deferred, quality, ...item }: Item): Item {
  return {
    ...item,
    household: '',
    referral: '',
    title: referralTypeInWords[item.type],
    ...(waiver && { waiver: { ...waiver, reasons: '' } }),
    ...(recommendation && { recommendation: { ...recommendation, terms: null, reasons: '', doubts: '' } }),
    ...(deferred && { deferred: { ...deferred, reasons: '' } }),
    ...(quality && { quality: { ...quality, words: '' } }),
  }
}

type Change = PartEntry['change']

/** A change of the meeting without what it said of an item: views and guests are gone, and of a conflict its reason. */
function bareChange(changed: Change, item: ItemId): Change {
  const under = (table: string, name: string) => name.startsWith(`${table}/${both(item, '')}`)
  return Object.fromEntries(
    Object.entries(changed).flatMap(([name, value]) => {
      if (under('views', name) || under('guests', name)) return []
      if (name === `items/${item}` && value !== null) return [[name, bare(value as Item)]]
      if (under('declared', name) && value !== null) return [[name, { ...(value as Declared), reason: '' }]]
      return [[name, value]]
    }),
  )
}

/** Whether an event was about this item, by what it changed or by what it added to the history. */
const isAbout = ({ change: changed, added }: PartEntry, item: ItemId): boolean =>
  added?.item === item ||
  Object.keys(changed).some((name) => name.endsWith(`/${item}`) || name.includes(`/${both(item, '')}`))

/** An event as it stays. What was sent is told by the hash in its cause, which goes as well. */
function bareEntry(entry: PartEntry, item: ItemId): PartEntry {
  if (!isAbout(entry, item)) return entry
  const { cause: _, added, ...rest } = entry
  return { ...rest, change: bareChange(entry.change, item), ...(added ? { added: { item } } : {}) }
}

type Meetings = Pick<Store<Meeting>, 'get' | 'save' | 'drop'>

/**
 * Takes what a meeting knows of a household out of one of its items, and out of its history; the event says how long that was
 * and the hash of its end. Safe to repeat and to cut off anywhere.
 */
export async function eraseItem(
  { meetings, now }: { readonly meetings: Meetings; readonly now: () => Date },
  meeting: MeetingId,
  item: ItemId,
): Promise<void> {
  const id = meetingId(meeting)
  await change<Meeting, undefined>(meetings, id, (kept) => {
    const one = kept && folded(kept.values).items[item]
    if (!kept || !one || one.erased) return { answer: undefined }
    const left = rewritten(kept.history, (entry) => bareEntry(entry, item))
    const values = folded(left.values)
    const was = values.items[item]
    if (!was) throw new Error('An item that its own history does not know')
    const items = { ...values.items, [item]: { ...was, erased: dayInEngland(now()) } }
    const next = acted({ ...kept, ...left }, flat({ ...values, items }), {
      type: 'item-erased',
      at: now().toISOString(),
      by: system,
      added: { item, number: kept.history.length, end: hashOfLast(kept.history) },
    })
    return { save: next, answer: undefined }
  })
  await dropOld(meetings, id)
}
