import { invalid, type Outcome } from '#admissions/rounds/refusal.ts'
import type { ActOnInYear, AnswerAtSeat, Room, SeatInYear } from '#contract/admissions/in-year/in-year.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { type Choice, type InYear, isHeld, type NamedSchool, stillOpen } from './case.ts'
import { isOver } from './clocks.ts'
import type { InYearPorts, InYearStaff } from './ports.ts'
import { reasonsFor } from './reasons.ts'
import { actOnInYear, labelled } from './staff.ts'

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
  const { reference, version, said, due } = kept
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

/** What the school’s own body decided, or that the child has started there. */
export async function answerAtSeat(
  ports: InYearPorts,
  staff: InYearStaff,
  school: string,
  reference: string,
  { act, seen }: AnswerAtSeat,
  key: string,
): Promise<Outcome<InYear>> {
  const kept = await ports.inYears.get(reference)
  const choice = kept?.choices.find((one) => one.school.id === school)
  if (!kept || !choice || !standAt(kept, choice)) return { kind: 'not-found' }
  if (act.do === 'start' && kept.place?.school.id !== school)
    return invalid('/act/do', 'Your school has not offered this child a place.')
  const { do: what, ...said } = act
  const doing = (
    what === 'answer' ? { do: 'record', school, ...said } : { do: 'start', on: act.on }
  ) as ActOnInYear['act']
  return actOnInYear(ports, staff, reference, { act: doing, seen }, key)
}
