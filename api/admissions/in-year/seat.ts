import { done, invalid, type Outcome } from '#admissions/rounds/refusal.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import type { ActOnInYear, AnswerAtSeat, Room, SeatInYear } from '#contract/admissions/in-year/in-year.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { type Choice, type InYear, isHeld, type NamedSchool, stillOpen } from './case.ts'
import { dueAt, isOver } from './clocks.ts'
import type { InYearPorts, InYearStaff } from './ports.ts'
import { reasonsFor } from './reasons.ts'
import { actOnInYear, labelled, lookAhead } from './staff.ts'

type Child = SeatInYear['children'][number]

/** How the child stands with this school; undefined where it has nothing more to do with it. */
export function standAt(kept: InYear, { school, answer, decides }: Choice): Child['stand'] | undefined {
  if (kept.other?.school.id === school.id) return 'offered'
  if (kept.place?.school.id === school.id)
    return kept.state === 'offered' || kept.state === 'accepted' || kept.state === 'started'
      ? kept.state
      : undefined
  if (kept.state !== 'deciding' && !(isHeld(kept) && stillOpen(kept, school.id))) return undefined
  if (answer) return 'answered'
  return decides === 'school' ? 'asked' : undefined
}

function childAt(
  { terms, keepsList }: InYearPorts,
  kept: InYear,
  choice: Choice,
  room: Room | null,
  { mayAct, today }: { readonly mayAct: boolean; readonly today: Day },
): Child | undefined {
  const stand = standAt(kept, choice)
  if (!stand) return undefined
  const { reference, version, said } = kept
  const due = dueAt(kept, choice)
  // At a further place it starts once its family has chosen it.
  const holds = (stand === 'offered' || stand === 'accepted') && kept.place?.school.id === choice.school.id
  return {
    ...{ reference, version, due, stand, room, ...said.child },
    ...{ yearGroup: said.yearGroup, needed: said.needed, home: [...said.home] },
    said: said.words.filter(({ shared }) => shared).map(({ what, value }) => ({ what, value })),
    overdue: stand === 'asked' && isOver(due.most, today),
    keepsList: keepsList(choice.school.id, said.yearGroup, today),
    reasons: labelled(reasonsFor(terms, kept, room)),
    can: mayAct ? (stand === 'asked' ? ['answer'] : holds ? ['start'] : []) : [],
  }
}

/** Children for whom a school is asked, or to whom it offered a place, once the look at each is recorded. */
export async function seatInYear(
  ports: InYearPorts,
  { by, mayAct }: InYearStaff,
  school: NamedSchool,
): Promise<SeatInYear> {
  const all = await ports.inYears.atSchool(school.id)
  const at = ports.now()
  const found = await Promise.all(
    all.map(async (kept) => {
      const choice = kept.choices.find((one) => one.school.id === school.id)
      if (!choice) return undefined
      const room = await ports.roomAt(school.id, kept.said.yearGroup)
      return childAt(ports, kept, choice, room, { mayAct, today: dayInEngland(at) })
    }),
  )
  const children = found.filter((one) => one !== undefined)
  await Promise.all(
    children.map(({ reference }) =>
      ports.looks.record({ reference, at: at.toISOString(), by, what: 'in-year at a school' }),
    ),
  )
  return { school, children: children.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)) }
}

interface Named {
  readonly kept: InYear
  readonly choice: Choice
  readonly act: ActOnInYear['act']
}

/** What a school says of a child that named it, as the case takes it. */
async function named(
  { inYears }: InYearPorts,
  school: string,
  reference: string,
  { act }: AnswerAtSeat,
): Promise<Outcome<Named>> {
  const kept = await inYears.get(reference)
  const choice = kept?.choices.find((one) => one.school.id === school)
  if (!kept || !choice || !standAt(kept, choice)) return { kind: 'not-found' }
  if (act.do === 'start' && kept.place?.school.id !== school)
    return invalid('/act/do', 'Your school has not offered this child a place.')
  const { do: what, ...said } = act
  const doing = what === 'answer' ? { do: 'record', school, ...said } : { do: 'start', on: act.on }
  return done({ kept, choice, act: doing as ActOnInYear['act'] })
}

/** What the school’s own body decided, or that the child has started there. */
export async function answerAtSeat(
  ports: InYearPorts,
  staff: InYearStaff,
  school: string,
  reference: string,
  body: AnswerAtSeat,
  key: string,
): Promise<Outcome<InYear>> {
  const found = await named(ports, school, reference, body)
  if (found.kind !== 'done') return found
  return actOnInYear(ports, staff, reference, { act: found.item.act, seen: body.seen }, key)
}

/**
 * What the family would read of this school, by the rules of the answer itself: as if it had named no other, since a school
 * learns nothing of others. Nothing is done.
 */
export async function lookAtSeat(
  ports: InYearPorts,
  staff: InYearStaff,
  school: string,
  reference: string,
  body: AnswerAtSeat,
): Promise<Outcome<Letter | null>> {
  const found = await named(ports, school, reference, body)
  if (found.kind !== 'done') return found
  const { kept, choice, act } = found.item
  if (act.do !== 'record') return done(null)
  const alone: InYear = { ...kept, choices: [choice], place: null, other: null, state: 'deciding' }
  const ahead = await lookAhead(ports, staff, alone, { act, seen: body.seen })
  if (ahead.kind !== 'done' || !ahead.item) return ahead
  const own = act.outcome === 'room' ? ['offer'] : [`not-${school}`, 'appeal']
  const sections = ahead.item.sections.filter(({ id }) => own.includes(id))
  return done({ title: 'What the family will read about your school', sections })
}
