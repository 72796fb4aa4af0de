import type { AnswerCorrection, ChildPage, ChildView, SetFact } from '#contract/admissions/staff.ts'
import { referenceLike } from '#contract/core/reference.ts'
import { settled } from './acts.ts'
import { type Application, happened, nameOf, type Person } from './application.ts'
import { withAway } from './away.ts'
import { type DeskPorts, type OpenedRound, openRound } from './desk.ts'
import { type Doing, doOnce } from './doing.ts'
import { factsOf, heldFacts } from './facts.ts'
import { childProblems } from './problems.ts'
import { done, invalid, notNow, type Outcome, type Refusal } from './refusal.ts'
import type { Round } from './round.ts'
import { choicesOf, settableOf } from './settable.ts'
import { heldStandings } from './standing.ts'

const pageSize = 50

const linesOf = ({ council }: OpenedRound, found: readonly Application[]): ChildPage['children'] =>
  found
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
    .map((one) => ({
      reference: one.reference,
      name: nameOf(one),
      born: factsOf(one).born ?? null,
      inTime: isInTime(one),
      problems: childProblems(council, one),
    }))

/** Children of a round whose family name begins so, as many as a page has. */
export async function childrenNamed(
  ports: DeskPorts,
  round: string,
  name: string,
): Promise<ChildPage | undefined> {
  const opened = await openRound(ports, round)
  if (!opened) return undefined
  return { children: linesOf(opened, await ports.applications.named(round, name, pageSize)), next: null }
}

/** Children of a round, page by page by reference: those that come after `after`. */
export async function childPage(ports: DeskPorts, round: string, after = ''): Promise<ChildPage | undefined> {
  const opened = await openRound(ports, round)
  if (!opened) return undefined
  const rest = (await ports.applications.referencesOf(round)).filter((reference) => reference > after)
  const page = rest.slice(0, pageSize)
  const next = rest.length > pageSize ? (page.at(-1) ?? null) : null
  return { children: linesOf(opened, await ports.applications.some(page)), next }
}

const isInTime = (application: Application): boolean => {
  const { late } = factsOf(application)
  return !late || late.excused
}

/** What is held of a child, for staff. Whoever opens it is recorded first. */
export async function childView(
  ports: DeskPorts,
  by: Person,
  reference: string,
): Promise<ChildView | undefined> {
  const application = await ports.applications.get(reference)
  const opened = application && (await openRound(ports, application.round))
  if (!application || !opened) return undefined
  await ports.looks.record({ reference, at: ports.now().toISOString(), by, what: 'application' })
  return viewOf(ports, opened, application)
}

function viewOf({ engine }: DeskPorts, opened: OpenedRound, application: Application): ChildView {
  const { council } = opened
  const names = new Map(withAway(council, [application]).schools.map(({ id, name }) => [id, name]))
  const nameOfSchool = (id: string) => names.get(id) ?? id
  const { reference, round, version, said } = application
  return {
    reference,
    round,
    version,
    child: { name: nameOf(application), born: said.facts.born ?? null },
    inTime: isInTime(application),
    lateReason: said.lateReason,
    facts: heldFacts(application, nameOfSchool, false),
    preferences: heldStandings(engine, opened, application, 'staff'),
    corrections: application.corrections.map(({ answer, ...correction }) => ({
      ...correction,
      ...(answer ? { answer: { at: answer.at, outcome: answer.outcome, text: answer.text } } : {}),
    })),
    history: application.history.map(({ number, type, at, by, fact, why }) => ({
      number,
      type,
      at,
      by: by ?? null,
      ...(fact ? { fact } : {}),
      ...(why ? { why } : {}),
    })),
    settable: settableOf(factsOf(application), nameOfSchool).map((one) => {
      const choices = choicesOf(one, council.schools)
      const { name, label, kind } = one
      return { name, label, kind, ...(choices && { choices }) }
    }),
  }
}

/** Why nothing of the child may be changed any more. */
async function closedTo(
  ports: DeskPorts,
  reference: string,
  { name, value }: Pick<SetFact, 'name' | 'value'>,
): Promise<Refusal | undefined> {
  const application = await ports.applications.get(reference)
  const opened = application && (await openRound(ports, application.round))
  if (!opened) return { kind: 'not-found' }
  const excuses = name === 'late' && value === 'excused'
  const why = settled(opened.round, ports.now()) ?? (excuses ? inexcusable(ports, opened.round) : undefined)
  return why ? notNow(why) : undefined
}

/** Why a late application can no longer count as in time, however good its reason; undefined while it can. */
function inexcusable({ late }: DeskPorts, { signatures }: Round): string | undefined {
  if (!late.excusable) return 'Under this council’s scheme, a late application never counts as in time.'
  return signatures.length > 0
    ? 'Places are being given out: somebody has signed a run. From now on a late application can no longer count as in time.'
    : undefined
}

const answered = (
  { corrections }: Application,
  id: string | undefined,
  answer: NonNullable<Application['corrections'][number]['answer']>,
) => corrections.map((one) => (one.id === id ? { ...one, answer } : one))

const wrongValue = {
  'yes-no': 'Choose yes or no',
  number: 'Enter a number, such as 120',
  text: 'Enter it',
  point: 'Enter easting and northing in metres, such as 462001, 300123',
  choice: 'Choose one of those that settable lists',
  reference: `Enter a reference, such as ${referenceLike('AB')}`,
  'late-reason': 'Enter the reason',
} as const satisfies Record<ChildView['settable'][number]['kind'], string>

/** Sets one fact of a child by hand, with why. */
export async function setFact(
  ports: DeskPorts,
  by: Person,
  reference: string,
  { seen, ...body }: SetFact,
  key: string,
): Promise<Outcome<Application>> {
  const refused = await closedTo(ports, reference, body)
  if (refused) return refused
  const at = ports.now()
  const doing: Doing = { by, at, seen, key, body }
  return doOnce(ports.applications, reference, doing, (kept, cause) => {
    const { name, value, why, correction } = body
    const fact = settableOf(factsOf(kept), String).find((one) => one.name === name)
    if (!fact) return invalid('/name', 'Send the name of a fact that can be set: settable lists them.')
    if (!fact.take(factsOf(kept), value)) return invalid('/value', wrongValue[fact.kind])
    if (correction && !kept.corrections.some(({ id }) => id === correction))
      return invalid('/correction', 'Send the id of one of the child’s corrections.')
    const time = at.toISOString()
    const answer = { at: time, by, outcome: 'changed', text: why } as const
    return done(
      happened(
        kept,
        { type: 'fact-set', at: time, by, fact: name, why, cause },
        {
          set: [...kept.set, { name, value, by, at: time, why }],
          corrections: answered(kept, correction, answer),
          changedAt: time,
        },
      ),
    )
  })
}

/** Answers a correction that a family asked for, without setting a fact. */
export async function answerCorrection(
  ports: DeskPorts,
  by: Person,
  { reference, id }: { readonly reference: string; readonly id: string },
  { seen, ...body }: AnswerCorrection,
  key: string,
): Promise<Outcome<Application>> {
  const at = ports.now()
  return doOnce(
    ports.applications,
    reference,
    { by, at, seen, key, body: { ...body, id } },
    (kept, cause) => {
      if (!kept.corrections.some((one) => one.id === id)) return { kind: 'not-found' }
      const time = at.toISOString()
      const answer = { at: time, by, ...body }
      const entry = { type: 'correction-answered', at: time, by, cause } as const
      return done(happened(kept, entry, { corrections: answered(kept, id, answer) }))
    },
  )
}
