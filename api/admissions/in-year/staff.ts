import { doOnce } from '#admissions/rounds/doing.ts'
import { done, type Outcome } from '#admissions/rounds/refusal.ts'
import type {
  ActOnInYear,
  InYearCase,
  InYearList,
  InYearPage,
  Room,
} from '#contract/admissions/in-year/in-year.ts'
import { yearGroupOf } from '#contract/admissions/year-group.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { called } from './calling.ts'
import { type Choice, type InYear, isHeld, stillOpen } from './case.ts'
import { type InYearWords, isUnasked } from './chasing.ts'
import { dueAt, dueFirst, isOver } from './clocks.ts'
import { cannotCorrect, correct } from './correcting.ts'
import { headOf, standOf } from './family.ts'
import * as places from './places.ts'
import type { InYearPorts, InYearStaff } from './ports.ts'
import { reasonsFor } from './reasons.ts'
import * as rules from './rules.ts'
import { tellOf } from './telling.ts'

const pageSize = 50

/** Room at each school of the case, by its id. */
export type Rooms = ReadonlyMap<string, Room | null>

export async function roomsOf({ roomAt }: Pick<InYearPorts, 'roomAt'>, kept: InYear): Promise<Rooms> {
  const { choices, said } = kept
  const found = choices.map(
    async ({ school }) => [school.id, await roomAt(school.id, said.yearGroup)] as const,
  )
  return new Map(await Promise.all(found))
}

/** The case, once the look is recorded; undefined where there is none. */
export async function openInYear(ports: InYearPorts, by: InYearStaff['by'], reference: string) {
  const kept = await ports.inYears.get(reference)
  if (!kept) return undefined
  await ports.looks.record({ reference, at: ports.now().toISOString(), by, what: 'in-year' })
  return kept
}

type ChoiceView = InYearCase['choices'][number]

function choiceCan(kept: InYear, choice: Choice, staff: InYearStaff, today: Day): ChoiceView['can'] {
  const { school, decides, proposed, answer } = choice
  const isOpen = kept.state === 'deciding' || (isHeld(kept) && stillOpen(kept, school.id))
  if (staff.mayAct && answer) return cannotCorrect(kept, choice) ? [] : ['correct']
  if (!staff.mayAct || !isOpen) return []
  if (decides !== 'council')
    return [
      ...(isUnasked(kept, choice) ? (['called'] as const) : []),
      'record',
      ...(rules.cannotPassOver(kept, choice, today) ? [] : (['unanswered'] as const)),
    ]
  if (!proposed) return ['propose']
  const mayConfirm = staff.mayDecide && proposed.by.id !== staff.by.id
  return [...(mayConfirm ? (['confirm'] as const) : []), 'drop']
}

function canOf(kept: InYear, staff: InYearStaff, today: Day): InYearCase['can'] {
  if (!staff.mayAct) return []
  const held = isHeld(kept)
  return [
    ...(kept.state === 'deciding'
      ? (['withdraw'] as const)
      : places.choosing(kept).length > 0
        ? (['enter'] as const)
        : []),
    ...(held && !kept.place?.warnedUntil ? (['warn'] as const) : []),
    ...(held ? (['start'] as const) : []),
    ...(staff.mayDecide && !places.cannotLapse(kept, today) ? (['lapse'] as const) : []),
  ]
}

/** What stands beside a case, as it was read for whoever looks. */
interface Beside {
  readonly rooms: Rooms
  readonly words: InYearWords | undefined
  readonly referral: InYearCase['referral']
}

/** A case as staff see it. */
export function caseView(
  ports: InYearPorts,
  staff: InYearStaff,
  kept: InYear,
  { rooms, words, referral }: Beside,
): InYearCase {
  const { terms, days, from, keepsList } = ports
  const now = ports.now()
  const today = dayInEngland(now)
  const proposed = kept.choices.some((one) => one.proposed)
  return {
    ...headOf(kept),
    due: dueFirst(kept),
    child: kept.said.child,
    ageGroup: yearGroupOf(kept.said.child.born, kept.said.needed) ?? null,
    parent: kept.said.parent,
    said: kept.said.words.map(({ what, value }) => ({ what, value })),
    choices: kept.choices.map((choice) => ({
      ...{ school: choice.school, decides: choice.decides, toCall: isUnasked(kept, choice) },
      askedOn: isUnasked(kept, choice) ? null : (choice.calledOn ?? choice.askedOn),
      ...{ answer: choice.answer, proposed: choice.proposed, silent: choice.silent ?? null },
      stand: standOf(kept, choice),
      keepsList: keepsList(choice.school.id, kept.said.yearGroup, today),
      words: wordsTo(words, choice.school.id),
      due: dueAt(kept, choice),
      room: rooms.get(choice.school.id) ?? null,
      can: choiceCan(kept, choice, staff, today),
      reasons: labelled(reasonsFor(terms, kept, rooms.get(choice.school.id) ?? null)),
    })),
    dropped: (kept.dropped ?? []).map(({ school, on, toCall }) => ({
      ...{ school, on, toCall: toCall === true },
      words: wordsTo(words, school.id),
    })),
    unreached: kept.place?.unreached === true,
    told: kept.told,
    ahead: proposed
      ? rules.ahead(kept, { at: now.toISOString(), today, terms, days, from, keepsList })
      : null,
    can: canOf(kept, staff, today),
    choicesOpen: places.choosing(kept),
    referral,
    history: kept.history.map(({ number, type, at, by, school, why }) => ({
      ...{ number, type, at, by: by ?? null },
      ...(school && { school: nameIn(kept, school) }),
      ...(why && { why }),
    })),
  }
}

const wordsTo = (words: InYearWords | undefined, school: string): ChoiceView['words'] =>
  words?.history.flatMap((one) => (one.school === school ? [{ type: one.type, at: one.at }] : [])) ?? []

const nameIn = ({ choices, dropped = [] }: InYear, id: string) =>
  [...choices, ...dropped].find(({ school }) => school.id === id)?.school.name ?? id

export const labelled = (reasons: ReturnType<typeof reasonsFor>) =>
  reasons.map(({ id, label }) => ({ id, label }))

type Do = ActOnInYear['act']

function perform(kept: InYear, act: Do, room: Room | null, acting: rules.Acting): Outcome<InYear> {
  switch (act.do) {
    case 'propose':
      return rules.propose(kept, act, room, acting)
    case 'confirm':
      return rules.confirm(kept, act.school, room, acting)
    case 'drop':
      return rules.drop(kept, act, acting)
    case 'record':
      return rules.record(kept, act.school, act, room, acting)
    case 'called':
      return called(kept, act, acting)
    case 'correct':
      return correct(kept, act, room, acting)
    case 'unanswered':
      return rules.unanswered(kept, act, acting)
    case 'enter':
      return places.answer(kept, act.choice, acting, act.why)
    case 'warn':
      return places.warn(kept, acting, act.why)
    case 'start':
      return places.start(kept, act.on, acting)
    case 'lapse':
      return places.lapse(kept, act.why, acting)
  }
}

const graveActs: readonly Do['do'][] = ['confirm', 'lapse']

const acts = ({ terms, days, from, keepsList }: InYearPorts, by: InYearStaff['by'], at: Date) => ({
  ...{ terms, days, from, keepsList, by },
  ...{ at: at.toISOString(), today: dayInEngland(at) },
})

/** The letter that this would send, with nothing done; null: none. Or why it cannot be done. */
export async function lookAhead(
  ports: InYearPorts,
  { by }: InYearStaff,
  kept: InYear,
  { seen, act }: ActOnInYear,
): Promise<Outcome<NonNullable<InYearCase['ahead']> | null>> {
  if (kept.version !== seen) return { kind: 'changed' }
  const room = 'school' in act ? await ports.roomAt(act.school, kept.said.yearGroup) : null
  const outcome = perform(kept, act, room, acts(ports, by, ports.now()))
  if (outcome.kind !== 'done') return outcome
  return done(outcome.item.told === kept.told ? null : (outcome.item.told?.letter ?? null))
}

/** Staff do something with a case, or its school does. Its family is told by whoever takes the task. */
export async function actOnInYear(
  ports: InYearPorts,
  { by, mayDecide }: InYearStaff,
  reference: string,
  { seen, act }: ActOnInYear,
  key: string,
): Promise<Outcome<InYear>> {
  if (graveActs.includes(act.do) && !mayDecide) return { kind: 'forbidden' }
  const at = ports.now()
  const acting = acts(ports, by, at)
  const outcome = await doOnce(
    ports.inYears,
    reference,
    { by, at, seen, key, body: act },
    async (kept, cause) => {
      const room = 'school' in act ? await ports.roomAt(act.school, kept.said.yearGroup) : null
      return perform(kept, act, room, { ...acting, cause })
    },
  )
  if (outcome.kind === 'done') await tellOf(ports.tasks, outcome.item)
  return outcome
}

/** When the family changed what it asked for; null: not so far. */
function changedOn({ history }: InYear): Day | null {
  const last = history.findLast(({ type }) => type === 'changed-by-family')
  return last ? dayInEngland(new Date(last.at)) : null
}

type Line = InYearPage['children'][number]

const lineOf =
  (today: Day) =>
  (kept: InYear): Line => {
    const { reference, said, state, choices } = kept
    const due = dueFirst(kept)
    return {
      ...{ reference, name: said.child.name, yearGroup: said.yearGroup, state, due },
      schools: choices.map(({ school }) => school.name),
      overdue: state === 'deciding' && isOver(due.most, today),
      ...{ place: headOf(kept).place, other: headOf(kept).other },
      proposed: choices.some(({ proposed }) => proposed !== null),
      unreached: kept.place?.unreached === true,
      changedOn: changedOn(kept),
    }
  }

/** A list of cases by its clock, page by page. */
export async function inYearPage(
  { inYears, now }: Pick<InYearPorts, 'inYears' | 'now'>,
  list: InYearList,
  after?: string,
): Promise<InYearPage> {
  const page = await inYears.page(list, pageSize, after)
  const found = new Map((await inYears.some(page.references)).map((one) => [one.reference, one]))
  const kept = page.references.flatMap((reference) => found.get(reference) ?? [])
  return { list, children: kept.map(lineOf(dayInEngland(now()))), next: page.next }
}
