import { createHash } from 'node:crypto'
import type { Person } from '#admissions/rounds/application.ts'
import { causeOfDoing, doOnce } from '#admissions/rounds/doing.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type {
  ActOnFairAccess,
  FairAccessList,
  FairAccessTerms,
  FairAccessView,
  ReferChild,
} from '#contract/admissions/fair-access.ts'
import { schoolYearOf } from '#contract/admissions/year-group.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { makeReference } from '#contract/core/reference.ts'
import { actOn, actsOn, reasonsFor } from './acts.ts'
import { type FairAccessCase, happened, isOver } from './case.ts'
import { nextStep, routeOf } from './direction.ts'
import { goesOn } from './erasing.ts'
import type { FairAccessPorts } from './ports.ts'
import { groupsOn, notEligible, placeBy } from './referring.ts'
import { sharesOf } from './shares.ts'

/** With what the reference of a case begins that comes from no application. */
const prefix = 'FP'

/** Who looks or acts, and what they may. */
export interface PlacingStaff {
  readonly by: Person
  readonly mayRefer: boolean
  readonly mayPlace: boolean
  readonly mayDirect: boolean
}

type Line = FairAccessList['cases'][number]

function lineOf(terms: FairAccessTerms, kept: FairAccessCase, today: string): Line {
  const { reference, child, state, group, dueOn, proposal, place } = kept
  const isOverdue = state !== 'placed' && state !== 'closed' && dueOn !== null && today > dueOn
  const school = place?.school ?? proposal?.school ?? null
  const goes = isOver(kept) ? null : goesOn(terms, kept, today)
  return {
    reference,
    name: child.name,
    year: child.year,
    state,
    group,
    dueOn,
    isOverdue,
    school,
    goesOn: goes,
  }
}

/** Those without a day last. */
const byDay = (a: Line, b: Line) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1)

/** Open cases by their clock, and those that ended this school year. */
export async function caseList(ports: FairAccessPorts, { mayRefer }: PlacingStaff): Promise<FairAccessList> {
  const today = dayInEngland(ports.now())
  const [open, ended] = await Promise.all([
    ports.fairAccess.open(),
    ports.fairAccess.ended(schoolYearOf(today)),
  ])
  return {
    cases: open.map((kept) => lineOf(ports.fairAccessTerms, kept, today)).sort(byDay),
    ended: ended.map((kept) => lineOf(ports.fairAccessTerms, kept, today)),
    groups: groupsOn(ports.fairAccessTerms, today).map(({ id, title }) => ({ id, title })),
    can: mayRefer ? ['refer'] : [],
  }
}

async function sharesFor(ports: FairAccessPorts, year: number) {
  const today = dayInEngland(ports.now())
  const [schools, standings, taken] = await Promise.all([
    ports.roomSchools(),
    ports.vacancies.all(),
    ports.fairAccess.taken(schoolYearOf(today)),
  ])
  return { schools, shares: sharesOf(schools, standings, taken, year) }
}

function directionView(
  ports: FairAccessPorts,
  { direction, state }: FairAccessCase,
): FairAccessView['direction'] {
  if (!direction) return null
  const route = routeOf(ports.fairAccessTerms, direction.route)
  const next = state === 'directing' ? nextStep(route, direction, ports.calendars) : undefined
  return {
    route: route.title,
    steps: route.steps.map((step, at) => {
      const taken = direction.steps[at]
      return {
        ...{ id: step.id, title: step.title, ends: step.ends === true },
        ...{ on: taken?.on ?? null, note: taken?.note ?? null, by: taken?.by ?? null },
        from: next?.step.id === step.id ? next.from : null,
      }
    }),
  }
}

/** A case as staff see it, with whose turn it is. */
export async function caseView(
  ports: FairAccessPorts,
  staff: PlacingStaff,
  kept: FairAccessCase,
  inYear = false,
): Promise<FairAccessView> {
  const today = dayInEngland(ports.now())
  const { application, child, care, plan, outSince, tried, why, begun, family } = kept
  const told = await ports.fairAccessTold.get(kept.reference)
  const unreached = told?.history.at(-1)?.type === 'not-reached'
  const { groups } = ports.fairAccessTerms
  const { shares } = await sharesFor(ports, child.year)
  return {
    ...lineOf(ports.fairAccessTerms, kept, today),
    ...{ application, child, care, plan, outSince, why, begun, family, unreached, shares },
    tried: [...tried],
    inYear,
    groupTitle: groups.find(({ id }) => id === kept.group)?.title ?? kept.group,
    proposal: kept.proposal,
    replies: [...kept.replies],
    direction: directionView(ports, kept),
    place: kept.place,
    reasons: reasonsFor(ports.fairAccessTerms, kept, today).map(({ id, title }) => ({ id, title })),
    can: staff.mayPlace ? actsOn(kept, today, staff.mayDirect) : [],
    version: kept.version,
    history: kept.history.map(({ number, type, at, by, why: words }) => ({
      ...{ number, type, at, by: by ?? null },
      ...(words ? { why: words } : {}),
    })),
  }
}

/** The case, once the look is recorded; undefined where there is none. */
export async function openCase(ports: FairAccessPorts, by: Person, reference: string) {
  const kept = await ports.fairAccess.get(reference)
  if (kept) await ports.looks.record({ reference, at: ports.now().toISOString(), by, what: 'fair-access' })
  return kept
}

const referenceOf = (sent: ReferChild, by: Person, key: string): string =>
  sent.application ??
  makeReference(prefix, createHash('sha256').update(`fair-access\n${by.id}\n${key}`).digest())

/** An application of a round whose school year has not begun goes on in that round. */
async function isOfRound({ applications }: FairAccessPorts, reference: string | null, today: string) {
  const round = reference ? (await applications.get(reference))?.round : undefined
  const year = round && /-(20\d\d)$/.exec(round)?.[1]
  return year !== undefined && today < `${year}-09-01`
}

/** Refers a child. `school`: the id of the school that does, null for the council. */
export async function referChild(
  ports: FairAccessPorts,
  by: Person,
  school: string | null,
  sent: ReferChild,
  key: string,
): Promise<Outcome<FairAccessCase>> {
  const now = ports.now()
  const at = now.toISOString()
  const begun = dayInEngland(now)
  const wrong = notEligible(ports.fairAccessTerms, sent, begun)
  if (wrong) return wrong
  if (await isOfRound(ports, sent.application, begun))
    return invalid(
      '/application',
      'This application is part of a round. Fair Access is for places during the year',
    )
  const reference = referenceOf(sent, by, key)
  const cause = causeOfDoing({ by, key, body: sent })
  const dueOn = placeBy(ports.fairAccessTerms, ports.calendars, begun)
  const fresh: FairAccessCase = {
    ...sent,
    ...{ reference, referredBy: school, begun, dueOn, state: 'open', changedAt: at },
    ...{ proposal: null, replies: [], direction: null, place: null, closed: null },
    ...{ version: 0, history: [] },
  }
  const made = happened(fresh, { type: 'referred', at, by, cause, why: sent.why })
  const there = await ports.fairAccess.create(made)
  if (there && there.history[0]?.cause !== cause)
    return there.history[0]?.cause?.split(' ')[1] === cause.split(' ')[1]
      ? { kind: 'key-reused' }
      : notNow('There is a Fair Access case for this application already.')
  await ports.tasks.send({ do: 'fair-access', id: reference, number: 1 })
  return done(there ?? made)
}

/** Staff do something with a case. Whoever has to know is told by whoever takes the task. */
export async function actOnCase(
  ports: FairAccessPorts,
  staff: PlacingStaff,
  kept: FairAccessCase,
  { seen, act }: ActOnFairAccess,
  key: string,
): Promise<Outcome<FairAccessCase>> {
  const at = ports.now()
  const { by, mayDirect } = staff
  const found = await sharesFor(ports, kept.child.year)
  const doing = { by, at, seen, key, body: act }
  const outcome = await doOnce(ports.fairAccess, kept.reference, doing, (item, cause) =>
    actOn(item, act, {
      ...{ by, cause, mayDirect, at: at.toISOString(), today: dayInEngland(at) },
      ...{ terms: ports.fairAccessTerms, calendars: ports.calendars, ...found },
    }),
  )
  if (outcome.kind === 'done')
    await ports.tasks.send({ do: 'fair-access', id: kept.reference, number: outcome.item.history.length })
  return outcome
}
