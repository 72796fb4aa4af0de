import { type AppealSeat, hearingRights } from '#admissions/rights/appeals.ts'
import type { Person } from '#admissions/rounds/application.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import { done, invalid } from '#admissions/rounds/refusal.ts'
import type { ActOnHearing, HearingView, PlanHearing } from '#contract/admissions/appeals/hearing.ts'
import { hearingActs } from '#contract/admissions/appeals/hearing.ts'
import type { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { hashKey } from '#record/keys.ts'
import type { Appeal } from './appeal.ts'
import { ruleOn } from './clocks.ts'
import { type Hearing, type HearingCase, hearingAfter, missingToDecide, standOf } from './hearing.ts'
import { actOn } from './hearing-acts.ts'
import { whyNotNow } from './hearing-now.ts'
import { askedOf, noticeFor, noticeOf, wrongPlan } from './notice.ts'
import { once } from './once.ts'
import { type PanelPerson, whomToAsk } from './people.ts'
import type { PanelPorts } from './ports.ts'
import { openLines } from './view.ts'

/** Who looks or acts: what they are, and which member their account is. */
export interface Sits {
  readonly by: Person
  readonly seats: readonly AppealSeat[]
  readonly member: PanelPerson | undefined
}

const isClerk = ({ seats }: Sits): boolean => seats.includes('clerk')

/** Whether somebody may open a hearing at all. */
export const opensHearing = (who: Sits, hearing: Pick<Hearing, 'members' | 'state'>): boolean =>
  isClerk(who) ||
  (who.member !== undefined &&
    hearing.state !== 'cancelled' &&
    hearing.members.some(({ id }) => id === who.member?.id))

/** Plans a hearing. The same key again gives the same. */
export async function planHearing(
  ports: PanelPorts,
  by: Person,
  body: PlanHearing,
  key: string,
): Promise<Outcome<Hearing>> {
  const at = ports.now()
  const id = `h${hashKey(`appeals hearing ${by.id} ${key}`).slice(0, 12)}`
  const { school, agreed = null, ...rest } = body
  const plan = { ...rest, agreed }
  const found = await ports.schoolOf(school)
  if (!found) return invalid('/school', 'Choose a school.')
  const wrong = wrongPlan('', { ...plan, calendar: found.calendar }, { ...ports, at })
  if (wrong) return wrong
  const fresh = (): Hearing => ({
    ...{ id, ...plan, school: { id: school, name: found.name }, calendar: found.calendar },
    ...{ state: 'planned', members: [], there: [], cases: [], stageOne: null },
    ...{ carried: 0, changedAt: '', version: 0, history: [] },
  })
  const doing = { by, at, seen: 0, key, body }
  const decide = (hearing: Hearing, cause: string) =>
    done(hearingAfter(hearing, { type: 'planned', at: at.toISOString(), by, cause }))
  return once(ports.hearings, id, doing, decide, fresh)
}

/** Whether somebody may do this: a member says alone of themself that they have a conflict. */
export function mayAct(who: Sits, act: ActOnHearing['act']): boolean {
  if (isClerk(who)) return hearingRights.clerk.includes(act.do)
  const own = act.do === 'declare' && act.person === who.member?.id
  return own && who.seats.some((seat) => hearingRights[seat].includes(act.do))
}

/** Does something at a hearing, in one write of it. Its appeals are told after the write. */
export async function actOnHearing(
  ports: PanelPorts,
  who: Sits,
  id: string,
  { act, seen }: ActOnHearing,
  key: string,
): Promise<Outcome<Hearing>> {
  if (!mayAct(who, act)) return { kind: 'forbidden' }
  const at = ports.now()
  const [appeal, person] = await Promise.all([
    'case' in act ? ports.appeals.get(act.case) : undefined,
    act.do === 'assign' ? ports.people.get(act.person) : undefined,
  ])
  const { by } = who
  const outcome = await once(ports.hearings, id, { by, at, seen, key, body: act }, (hearing, cause) =>
    opensHearing(who, hearing)
      ? actOn(hearing, act, { ...ports, by, at, cause, appeal, person })
      : { kind: 'not-found' },
  )
  if (outcome.kind === 'done') await after(ports, outcome.item, act, person, by)
  return outcome
}

const panelWords = (address: string, ask: string) => ({
  subject: 'You are on the panel of a school appeal hearing',
  body: `We have put you on the panel of a school appeal hearing. See when and where it is, and tell us of any conflict of interest before you read the papers:\n\n${address}\n\n${ask}`,
})

/** What follows a write: whoever gets no answer sends again, and then it is done again. */
async function after(
  ports: PanelPorts,
  { id, history }: Hearing,
  act: ActOnHearing['act'],
  person: PanelPerson | undefined,
  by: Person,
): Promise<void> {
  if (act.do === 'assign' && person) {
    const address = ports.addressOf(`/workspace/appeals/hearings/${id}`)
    const words = panelWords(address, whomToAsk(by, ports))
    const number = history.findLast((one) => one.type === 'assign' && one.person === person.id)?.number
    await ports.tell(person, { id: `appeals panel ${id} ${person.id} ${number}`, ...words })
  }
  await ports.tasks.send({ do: 'appeal', what: 'hearing', id })
}

type Case = HearingView['cases'][number]

/** What the family of a case asked for, as whoever arranges it reads it. */
function needsOf({ arranged }: HearingCase, appeal: Appeal | undefined): Case['needs'] {
  if (!appeal) return null
  const { attend, representative } = appeal.words
  const asked = askedOf(appeal).map((one) => ({ ...one, arranged: arranged?.[one.need] ?? null }))
  return { attend, representative, asked }
}

function caseLine(
  hearing: Hearing,
  one: HearingCase,
  quorum: Parameters<typeof missingToDecide>[2],
  appeal: Appeal | undefined,
): Case {
  const { id, child, infantClass, off, noticed, papers, conflicts, heard, decision } = one
  return {
    ...{ id, child, infantClass, withdrawn: off === 'withdrawn' },
    noticed: noticed?.on ?? null,
    papers: papers?.at ?? null,
    conflicts: Object.entries(conflicts).map(([person, why]) => ({ person, why })),
    heard: heard?.at ?? null,
    decision: decision && {
      ...{ outcome: decision.outcome, on: decision.on, why: decision.findings.why },
      ...(decision.vote && { vote: decision.vote }),
      ...(decision.corrects && {
        corrects: { ...decision.corrects, sent: dayInEngland(new Date(decision.at)) },
      }),
    },
    missing: decision || off ? [] : missingToDecide(hearing, one, quorum),
    needs: off ? null : needsOf(one, appeal),
  }
}

const stageOneOf = ({ stageOne }: Hearing): HearingView['stageOne'] => {
  if (!stageOne) return null
  const { panel: _, ...said } = stageOne
  return said
}

/** The appeals of a hearing, for the clerk alone: what a family needs on the day is for nobody else. */
export const appealsOf = async (ports: PanelPorts, who: Sits, hearing: Hearing): Promise<Appeal[]> => {
  const open = isClerk(who) ? hearing.cases.filter(({ off }) => !off) : []
  const found = await Promise.all(open.map(({ id }) => ports.appeals.get(id)))
  return found.filter((one) => one !== undefined)
}

/** A hearing as whoever opens it may see it: a member sees no name of a case that they have a conflict with. */
export function hearingView(
  ports: PanelPorts,
  who: Sits,
  hearing: Hearing,
  appeals: readonly Appeal[] = [],
): HearingView {
  const quorum = ruleOn(ports.terms.quorum, hearing.day)
  const me = hearing.members.find(({ id }) => id === who.member?.id)?.id ?? null
  const shown = hearing.cases.filter(({ off }) => off !== 'removed')
  const appealOf = (one: HearingCase) => appeals.find(({ id }) => id === one.id)
  const cases = shown.map((one) => caseLine(hearing, one, quorum, appealOf(one)))
  const { id, day, time, way, place, link, school, members, there } = hearing
  const seat = isClerk(who) ? 'clerk' : 'member'
  const notice = noticeOf(ports, hearing, dayInEngland(ports.now()))
  return {
    ...{ id, day, time, way, place, link, school, there: [...there], members: [...members], me },
    ...{ state: standOf(hearing), version: hearing.history.length, stageOne: stageOneOf(hearing) },
    notice: { ...notice, agreed: isClerk(who) ? notice.agreed : null },
    cases: isClerk(who) ? cases : cases.map((one) => forMember(one, me)),
    ...now(ports, hearing, seat),
    notes: seat === 'clerk' ? [...(hearing.notes ?? [])] : [],
  }
}

/** What can be done at a hearing as it stands; and what another time, each with why not now. */
function now(
  { terms, now }: PanelPorts,
  hearing: Hearing,
  seat: 'clerk' | 'member',
): Pick<HearingView, 'can' | 'cannot'> {
  if (hearing.state !== 'planned' && hearing.state !== 'closed') return { can: [], cannot: [] }
  const at = now()
  const all = hearingActs
    .filter((act) => hearingRights[seat].includes(act) && (hearing.state === 'planned' || act === 'correct'))
    .map((act) => ({ act, why: whyNotNow(hearing, act, { at, terms }) }))
  return {
    can: all.flatMap(({ act, why }) => (why ? [] : [act])),
    cannot: all.flatMap(({ act, why }) => (why ? [{ act, why }] : [])),
  }
}

/** Reasons of conflicts are between whoever said them and the clerk; a decision is for those who heard it. */
function forMember(said: Case, me: string | null): Case {
  const { corrects: _, ...decided } = said.decision ?? {}
  const one = { ...said, decision: said.decision && (decided as Case['decision']) }
  const conflicts = one.conflicts.filter(({ person }) => person === me)
  return conflicts.length > 0
    ? { ...one, child: null, decision: null, missing: [], conflicts }
    : { ...one, conflicts: [], missing: [] }
}

/** How much notice a family has, of each school that there are appeals against. */
async function noticesOf(ports: PanelPorts, schools: readonly string[]): Promise<AppealsHome['notices']> {
  const today = dayInEngland(ports.now())
  const ids = [...new Set(schools)]
  const found = await Promise.all(ids.map((school) => ports.schoolOf(school)))
  return ids.flatMap((school, at) => {
    const calendar = found[at]?.calendar
    return calendar === undefined ? [] : [{ school, ...noticeFor(ports, calendar, today) }]
  })
}

/** What the clerk works on, or the hearings of a member. */
export async function homeOf(ports: PanelPorts, who: Sits): Promise<AppealsHome> {
  const hearings = (await ports.hearings.planned()).filter((one) => opensHearing(who, one))
  const appeals = isClerk(who) ? await openLines(ports) : []
  const since = addDays(dayInEngland(ports.now()), -shownDays)
  const closed = isClerk(who) ? await ports.hearings.closedSince(since) : []
  return {
    ...{ clerk: isClerk(who), member: who.member?.id ?? null, appeals },
    notices: await noticesOf(
      ports,
      appeals.map(({ school }) => school.id),
    ),
    hearings: hearings.map(lineOfHearing),
    closed: closed.map(lineOfHearing),
  }
}

/** For so many days a hearing that is closed stands on the clerk’s page, where a decision can be corrected. */
const shownDays = 90

function lineOfHearing(one: Hearing): AppealsHome['hearings'][number] {
  const { id, day, time, way, place, link, school, cases } = one
  const counted = cases.filter(({ off }) => !off).length
  return { id, day, time, way, place, link, school, state: standOf(one), cases: counted }
}
