import { type AppealSeat, hearingRights } from '#admissions/rights/appeals.ts'
import type { Person } from '#admissions/rounds/application.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import { done, invalid } from '#admissions/rounds/refusal.ts'
import type { ActOnHearing, HearingView, PlanHearing } from '#contract/admissions/appeals/hearing.ts'
import { hearingActs } from '#contract/admissions/appeals/hearing.ts'
import type { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { hashKey } from '#record/keys.ts'
import { ruleOn } from './clocks.ts'
import { type Hearing, type HearingCase, hearingAfter, missingToDecide } from './hearing.ts'
import { actOn } from './hearing-acts.ts'
import { whyNotNow } from './hearing-now.ts'
import { once } from './once.ts'
import type { PanelPerson } from './people.ts'
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
  const { school, ...plan } = body
  const found = await ports.schoolOf(school)
  if (!found) return invalid('/school', 'Choose a school.')
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
function mayAct(who: Sits, act: ActOnHearing['act']): boolean {
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
  if (outcome.kind === 'done') await after(ports, outcome.item, act, person)
  return outcome
}

const panelWords = (address: string) => ({
  subject: 'You have been asked to hear school admission appeals',
  body: `You are on the panel of a hearing of school admission appeals. Look at when and where it is, and tell us of any conflict of interest before you read the papers:\n\n${address}`,
})

/** What follows a write: whoever gets no answer sends again, and then it is done again. */
async function after(
  ports: PanelPorts,
  { id, history }: Hearing,
  act: ActOnHearing['act'],
  person: PanelPerson | undefined,
): Promise<void> {
  if (act.do === 'assign' && person) {
    const words = panelWords(ports.addressOf(`/workspace/appeals/hearings/${id}`))
    const number = history.findLast((one) => one.type === 'assign' && one.person === person.id)?.number
    await ports.tell(person.email, { id: `appeals panel ${id} ${person.id} ${number}`, ...words })
  }
  await ports.tasks.send({ do: 'appeal', what: 'hearing', id })
}

type Case = HearingView['cases'][number]

function caseLine(hearing: Hearing, one: HearingCase, quorum: Parameters<typeof missingToDecide>[2]): Case {
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
    },
    missing: decision || off ? [] : missingToDecide(hearing, one, quorum),
  }
}

/** A hearing as whoever opens it may see it: a member sees no name of a case that they have a conflict with. */
export function hearingView(ports: PanelPorts, who: Sits, hearing: Hearing): HearingView {
  const quorum = ruleOn(ports.terms.quorum, hearing.day)
  const me = hearing.members.find(({ id }) => id === who.member?.id)?.id ?? null
  const shown = hearing.cases.filter(({ off }) => off !== 'removed')
  const cases = shown.map((one) => caseLine(hearing, one, quorum))
  const { id, day, time, way, place, link, school, state, members, there, stageOne } = hearing
  const seat = isClerk(who) ? 'clerk' : 'member'
  return {
    ...{ id, day, time, way, place, link, school, state, there: [...there], members: [...members], me },
    version: hearing.history.length,
    stageOne: stageOne && { at: stageOne.at, harm: stageOne.harm, why: stageOne.why },
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
  if (hearing.state !== 'planned') return { can: [], cannot: [] }
  const at = now()
  const all = hearingActs
    .filter((act) => hearingRights[seat].includes(act))
    .map((act) => ({ act, why: whyNotNow(hearing, act, { at, terms }) }))
  return {
    can: all.flatMap(({ act, why }) => (why ? [] : [act])),
    cannot: all.flatMap(({ act, why }) => (why ? [{ act, why }] : [])),
  }
}

/** Reasons of conflicts are between whoever said them and the clerk; a decision is for those who heard it. */
function forMember(one: Case, me: string | null): Case {
  const conflicts = one.conflicts.filter(({ person }) => person === me)
  return conflicts.length > 0
    ? { ...one, child: null, decision: null, missing: [], conflicts }
    : { ...one, conflicts: [], missing: [] }
}

/** What the clerk works on, or the hearings of a member. */
export async function homeOf(ports: PanelPorts, who: Sits): Promise<AppealsHome> {
  const hearings = (await ports.hearings.planned()).filter((one) => opensHearing(who, one))
  return {
    clerk: isClerk(who),
    member: who.member?.id ?? null,
    appeals: isClerk(who) ? await openLines(ports) : [],
    hearings: hearings.map(({ id, day, time, way, place, link, school, state, cases }) => ({
      ...{ id, day, time, way, place, link, school, state },
      cases: cases.filter(({ off }) => !off).length,
    })),
  }
}
