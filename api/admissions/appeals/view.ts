import type { AppealPaper, FamilyAppeal } from '#contract/admissions/appeals/appeal.ts'
import type { AppealKind } from '#contract/admissions/appeals/kinds.ts'
import type { AppealList } from '#contract/admissions/appeals/staff.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { type Appeal, isOpen } from './appeal.ts'
import { type Timed, timetable } from './clocks.ts'
import { decisionLetter } from './letters.ts'
import type { CountingPorts } from './ports.ts'

/** By which clock an appeal goes. */
export const kindOf = ({ refusal, late }: Pick<Appeal, 'refusal' | 'late'>): AppealKind =>
  refusal.kind === 'in-year' ? 'in-year' : late ? 'late' : 'normal'

export const timedOf = (appeal: Appeal): Timed => ({
  kind: kindOf(appeal),
  calendar: appeal.refusal.calendar,
  told: appeal.refusal.told,
  lodged: appeal.lodgedOn,
  heard: appeal.hearing?.day ?? null,
  noticed: appeal.hearing?.noticed ?? null,
  sent: appeal.hearing?.papers ? dayInEngland(new Date(appeal.hearing.papers)) : null,
  decided: appeal.decision?.on ?? null,
})

/** The papers of both sides: the school’s case as it was last sent, and what the family added. */
export function papersOf(appeal: Appeal): AppealPaper[] {
  const last = appeal.statements.at(-1)
  const council = last && {
    ...{ id: 'statement', title: last.letter.title, from: 'council' as const, at: last.at },
    contentType: 'application/pdf',
  }
  return [...(council ? [council] : []), ...appeal.files]
}

export const letterOf = (appeal: Appeal): Letter | null =>
  appeal.decision ? decisionLetter(appeal, appeal.decision) : null

/** Letters that were sent and were wrong, the last first. */
const earlierOf = (appeal: Appeal) =>
  (appeal.earlier ?? []).toReversed().map((one) => ({
    ...{ outcome: one.outcome, at: one.at },
    letter: decisionLetter(appeal, one),
  }))

type Shape = Omit<FamilyAppeal, 'version' | 'lodgeBy' | 'can'>

/** What everybody sees who may open an appeal. */
export function shapeOf({ terms, calendars, now }: CountingPorts, appeal: Appeal): Shape {
  const { refusal, decision, hearing } = appeal
  const letter = letterOf(appeal)
  const { id, state, late, lodgedAt, words, said } = appeal
  const counting = { calendars, ...terms }
  return {
    ...{ id, state, late, lodgedAt, words, said: [...said], way: appeal.way ?? null },
    school: refusal.school,
    child: refusal.child,
    infantClass: refusal.infantClass,
    inYear: refusal.kind === 'in-year',
    told: refusal.told,
    lines: timetable(counting, timedOf(appeal), dayInEngland(now())),
    papers: papersOf(appeal),
    hearing,
    decision: decision &&
      letter && { outcome: decision.outcome, on: decision.on, letter, earlier: earlierOf(appeal) },
  }
}

type Line = AppealList['appeals'][number]

/** The day on which an appeal goes that nobody has ended, once that is near. */
function goesOn({ terms, now }: CountingPorts, { changedAt }: Appeal): string | null {
  const { openDays, warnDays } = terms.retention
  const day = addDays(dayInEngland(new Date(changedAt)), openDays + 1)
  return dayInEngland(now()) >= addDays(day, -warnDays) ? day : null
}

/** An appeal in a list of staff. */
export function lineOf(ports: CountingPorts, appeal: Appeal): Line {
  const { lines, id, school, child, state, infantClass, inYear, late } = shapeOf(ports, appeal)
  const { hearing, lodgedOn, statements } = appeal
  return {
    ...{ id, school, child, state, infantClass, inYear, late, lodged: lodgedOn },
    hearing: hearing && { id: hearing.id, day: hearing.day },
    statement: statements.length > 0,
    hear: lines.find(({ step }) => step === 'hear') ?? null,
    goesOn: goesOn(ports, appeal),
  }
}

const dueOf = ({ hear }: Line): string => (hear?.due.kind === 'day' ? hear.due.day : '9999')

/** Appeals that were sent and go on, those to be heard first first. */
export async function openLines(
  ports: CountingPorts & { readonly appeals: { standing(state: 'lodged' | 'arranged'): Promise<Appeal[]> } },
): Promise<Line[]> {
  const found = await Promise.all((['lodged', 'arranged'] as const).map((one) => ports.appeals.standing(one)))
  const lines = found
    .flat()
    .filter(isOpen)
    .map((one) => lineOf(ports, one))
  return lines.toSorted((a, b) =>
    dueOf(a) === dueOf(b) ? (a.id < b.id ? -1 : 1) : dueOf(a) < dueOf(b) ? -1 : 1,
  )
}
