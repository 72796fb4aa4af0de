import { dayInEngland } from '#contract/calendar/day.ts'
import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { MinutesView } from '#contract/fostering/panel/minutes.ts'
import { hashOf } from '#record/canonical.ts'
import { causeOf } from '#record/cause.ts'
import { once } from '../household/once.ts'
import { lastNumber, newPart, type Part } from '../household/part.ts'
import { done, type Outcome, type Refusal } from '../household/refusal.ts'
import { invalid, notNow } from '../parts/kind.ts'
import { minutesAct } from './acts/item.ts'
import { drafted } from './draft.ts'
import { isHeard } from './heard.ts'
import { happened } from './kept.ts'
import {
  besideMeeting,
  flat,
  folded,
  type Item,
  type Meeting,
  type MeetingValues,
  meetingId,
  meetingKey,
} from './meeting.ts'
import { actorOf, listOf } from './perform.ts'
import type { PanelPorts } from './ports.ts'
import { type Person, readsItem, seatsAt } from './seats.ts'

export interface MinutesValues {
  readonly text: string
  readonly final?: { readonly on: string; readonly by: string; readonly sha256: string }
}
export type Minutes = Part<MinutesValues>

const nameOf = (item: ItemId) => `minutes.${item}`
export const minutesId = (meeting: MeetingId, item: ItemId): string => besideMeeting(meeting, nameOf(item))

/** What somebody asks before a panel: whose words it is, and what they were answered. */
export interface Question {
  readonly by: string
  readonly text: string
  readonly answer: string | null
}

export interface MinutesPorts extends PanelPorts {
  /** What members asked before the day about an item. */
  readonly questions: (meeting: MeetingId, item: ItemId) => Promise<readonly Question[]>
}

type MinutesAct = 'draft' | 'correct' | 'agree'

/** What somebody may do with the minutes of an item. Whoever takes them drafts and corrects; who chaired it agrees to them. */
export function minutesActsFor(
  values: MeetingValues,
  person: Person,
  item: ItemId,
  minutes: MinutesValues | undefined,
): MinutesAct[] {
  const one = values.items[item]
  if (!one || one.erased || minutes?.final || (one.state !== 'done' && one.state !== 'deferred')) return []
  const mine = seatsAt(values, person)
  const chaired = person.member !== undefined && one.chair === person.member && mine.includes('member')
  const takes = mine.includes('desk')
  if (!minutes) return takes || chaired ? ['draft'] : []
  return [...(takes || chaired ? (['correct'] as const) : []), ...(chaired ? (['agree'] as const) : [])]
}

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Doubts that were recorded stay in the minutes, as they were recorded. */
export const lostDoubts = ({ recommendation }: Pick<Item, 'recommendation'>, text: string): boolean =>
  !spaced(text).includes(spaced(recommendation?.doubts ?? ''))

function decide(
  act: MinutesAct,
  { text, meeting, item, one }: { text: string; meeting: MeetingId; item: ItemId; one: Item },
  kept: MinutesValues | undefined,
  by: { readonly name: string; readonly today: string },
): MinutesValues | Refusal {
  if (act === 'draft') return { text }
  const now = act === 'correct' ? text : (kept?.text ?? '')
  if (lostDoubts(one, now))
    return invalid('/with/text', 'Leave the doubts in the minutes as the panel recorded them')
  if (act === 'correct') return { text: now }
  const final = { on: by.today, by: by.name, sha256: hashOf({ meeting, item, text: now }) }
  return { text: now, final }
}

/** What somebody sends about minutes: a draft, a correction, or that they are agreed. */
export interface AskedOfMinutes {
  readonly meeting: MeetingId
  readonly item: ItemId
  readonly act: MinutesAct
  readonly key: string
  /** The last version that they saw; nothing before there is a draft. */
  readonly seen: number
  readonly text: string
}

async function textFor(
  ports: MinutesPorts,
  values: MeetingValues,
  { act, meeting, item, text }: AskedOfMinutes,
): Promise<string> {
  if (act !== 'draft') return text
  const list = await listOf(ports)
  return drafted(values, item, list, await ports.questions(meeting, item))
}

/**
 * Does one thing to the minutes of an item, then tells the meeting how far they are; the meeting tells the household's
 * referral. Each step is found again by its event where somebody is stopped before the next.
 */
export async function actOnMinutes(
  ports: MinutesPorts,
  person: Person,
  asked: AskedOfMinutes,
): Promise<Outcome<Minutes>> {
  const { meeting, item, act, key, seen } = asked
  const kept = await ports.meetings.light(meetingId(meeting))
  const values = kept && folded(kept.values)
  const one = values?.items[item]
  if (!values || !one || !readsItem(values, person, item)) return { kind: 'not-found' }
  const text = await textFor(ports, values, asked)
  const cause = causeOf('panel-minutes', key, { act, text: asked.text, by: person.id })
  const at = ports.now().toISOString()
  const outcome = await once<Minutes>(ports.minutes, minutesId(meeting, item), cause, (before) => {
    if (before && act === 'draft') return notNow('There are minutes already. Correct them instead.')
    if (!before && act !== 'draft') return { kind: 'not-found' }
    if (before?.values.final) return notNow('These minutes are final.')
    if (!minutesActsFor(values, person, item, before?.values).includes(act))
      return one.state === 'done' || one.state === 'deferred'
        ? { kind: 'forbidden' }
        : notNow('Minutes can be written once the item is over.')
    const minutes = before ?? (newPart(meetingKey(meeting), nameOf(item), {}) as Minutes)
    if (minutes.history.length !== seen) return { kind: 'changed' }
    const today = dayInEngland(ports.now())
    const next = decide(act, { text, meeting, item, one }, before?.values, { name: person.name, today })
    if ('kind' in next) return next
    const happening = { type: act, at, by: actorOf(person), cause }
    return done(happened(minutes, next, happening, act !== 'correct'))
  })
  if (outcome.kind === 'done') await carryMinutes(ports, outcome.item)
  return outcome
}

/** Tells the meeting how far the minutes of an item are. Safe to repeat. */
export async function carryMinutes(ports: PanelPorts, minutes: Minutes): Promise<void> {
  const item = minutes.name.slice('minutes.'.length)
  const meeting = minutes.household.slice('meeting.'.length)
  for (const { type, number, at, by, queuedAt } of minutes.history) {
    if (queuedAt || type === 'correct') continue
    const cause = causeOf('panel-minutes', `${item} ${number}`, { type })
    const state = type === 'agree' ? 'final' : 'draft'
    const outcome = await once<Meeting>(ports.meetings, meetingId(meeting), cause, (kept) => {
      if (!kept) return { kind: 'not-found' }
      const decided = minutesAct.decide(folded(kept.values), { item, state }, undefined as never)
      if (decided.kind !== 'do') return decided
      const happening = { type: 'minutes', at, by, cause, ...(decided.add ? { added: decided.add } : {}) }
      return done(happened(kept, flat(decided.values), happening, isHeard('minutes')))
    })
    if (outcome.kind !== 'done') throw new Error('Minutes of an item that there is not')
  }
  const upTo = lastNumber(minutes, false)
  await ports.minutes.carried(minutesId(meeting, item), upTo, ports.now().toISOString())
}

/** The minutes of an item for somebody; undefined where there are none for them. */
export async function minutesFor(
  ports: PanelPorts,
  person: Person,
  meeting: MeetingId,
  item: ItemId,
): Promise<MinutesView | undefined> {
  const kept = await ports.meetings.light(meetingId(meeting))
  const values = kept && folded(kept.values)
  if (!values || !readsItem(values, person, item)) return undefined
  const minutes = await ports.minutes.get(minutesId(meeting, item))
  if (!minutes) return undefined
  const { text, final } = minutes.values
  return {
    meeting,
    item,
    state: final ? 'final' : 'draft',
    text,
    seen: minutes.history.length,
    versions: minutes.history.flatMap(({ number, at, by, change }) =>
      typeof change.text === 'string' ? [{ number, at, by: by.name, text: change.text }] : [],
    ),
    final: final ?? null,
    acts: minutesActsFor(values, person, item, minutes.values),
  }
}
