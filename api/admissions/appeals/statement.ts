import type { Person } from '#admissions/rounds/application.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { ActOnStatement, AppealCase } from '#contract/admissions/appeals/staff.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { type Appeal, happened, isOpen, partsOf } from './appeal.ts'
import { statementOf } from './letters.ts'
import { once } from './once.ts'
import type { CountingPorts, OfficerAppealPorts } from './ports.ts'
import { shapeOf } from './view.ts'

/** More than anybody sends, and fewer than an item holds. */
const mostVersions = 10

type Facts = Awaited<ReturnType<OfficerAppealPorts['factsOf']>>

/** Whether the school’s case can be written or sent. */
const isToState = (appeal: Appeal): boolean => isOpen(appeal) && appeal.state !== 'started'

function sent(
  appeal: Appeal,
  prejudice: string,
  facts: Facts,
  by: Person,
  at: Date,
  cause: string,
): Outcome<Appeal> {
  if (appeal.statements.length >= mostVersions)
    return notNow('The school’s case was sent too many times. Ask the clerk to tell the panel what is new.')
  const letter = statementOf(appeal.refusal, facts, prejudice)
  const moment = { at: at.toISOString(), on: dayInEngland(at) }
  const statement = { number: appeal.statements.length + 1, ...moment, by, prejudice, letter }
  return done(
    happened(
      appeal,
      { type: 'statement-sent', at: moment.at, by, cause },
      { prejudice, statements: [...appeal.statements, statement] },
    ),
  )
}

/** An officer writes the school’s case, or sends it: from then on this version stays as it is. */
export async function actOnStatement(
  ports: OfficerAppealPorts,
  by: Person,
  id: string,
  { act, seen }: ActOnStatement,
  key: string,
): Promise<Outcome<Appeal>> {
  const at = ports.now()
  const { reference, school } = partsOf(id)
  const facts = await ports.factsOf(reference, school)
  const outcome = await once(ports.appeals, id, { by, at, seen, key, body: act }, (appeal, cause) => {
    if (!isToState(appeal)) return notNow('This appeal is over, so the school’s case stays as it is.')
    if (act.do === 'send') return sent(appeal, act.prejudice, facts, by, at, cause)
    const entry = { type: 'statement-drafted', at: at.toISOString(), by, cause } as const
    return done(happened(appeal, entry, { prejudice: act.prejudice }))
  })
  if (outcome.kind === 'done' && act.do === 'send')
    await ports.tasks.send({ do: 'appeal', what: 'appeal', id })
  return outcome
}

/** An appeal as clerk and panel see it: what the council is still writing is not theirs. */
export function caseView(ports: CountingPorts, appeal: Appeal): AppealCase {
  const last = appeal.statements.at(-1)
  return {
    ...shapeOf(ports, appeal),
    version: appeal.history.length,
    statement: { draft: null, sent: last ? { number: last.number, on: last.on, letter: last.letter } : null },
    can: [],
  }
}

/** The same as the council’s own officers see it. */
export async function officerView(ports: OfficerAppealPorts, appeal: Appeal): Promise<AppealCase> {
  const view = caseView(ports, appeal)
  const { prejudice, refusal } = appeal
  const letter = statementOf(refusal, await ports.factsOf(refusal.reference, refusal.school.id), prejudice)
  return {
    ...view,
    statement: { ...view.statement, draft: { prejudice, letter } },
    can: isToState(appeal) ? ['draft', 'send'] : [],
  }
}
