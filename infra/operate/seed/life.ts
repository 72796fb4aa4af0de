import { published } from '#contract/calendar/commitment.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { isOfKind } from '#contract/workspace/acts/by-kind.ts'
import type { Happening } from '#requests/life/history.ts'
import type { Person } from '#requests/life/model.ts'
import type { Random } from './random.ts'

const minute = 60_000
const day = msOfDays(1)

/** Days that half of the requests are finished in; what is not named takes what the service has promised, or ten. */
const pace: Readonly<Record<string, number>> = {
  pothole: 9,
  'street-light': 7,
  gully: 16,
  tree: 12,
  'trip-hazard': 11,
}
const median = ({ slug, commitment }: Service) => pace[slug] ?? (published(commitment).days ?? 14) * 0.7

/** Shares of requests. Those without an end are what a department has lost sight of. */
const share = {
  acknowledgedLate: 0.12,
  withoutEnd: 0.05,
  assigned: 0.6,
  inspected: 0.65,
  scheduled: 0.45,
  fixed: 0.72,
  referred: 0.05,
  rated: 0.2,
} as const

const ends: Readonly<Record<'fixed' | 'closed' | 'referred', readonly string[]>> = {
  fixed: ['We have mended it.', 'It has been repaired.', 'The work is done.'],
  closed: [
    'It does not reach the depth at which we repair. We look again at the next inspection.',
    'We found nothing there.',
    'This has been dealt with.',
  ],
  referred: ['Another organisation looks after this.'],
}

/** Something that is to happen, unless it lies in the future. */
export interface Step extends Omit<Happening, 'type'> {
  readonly type: Exclude<EventType, 'submitted'> | 'decided'
}

export interface Circumstances {
  readonly submitted: Date
  readonly department: string
  /** Those that work there, by name and id. */
  readonly staff: readonly Person[]
}

/** What happens to a request after it came in, in order. */
export function lifeOf(
  service: Service,
  { submitted, department, staff }: Circumstances,
  random: Random,
): Step[] {
  const begun = submitted.getTime()
  const at = (milliseconds: number) => new Date(begun + milliseconds).toISOString()
  const seen = random.chance(share.acknowledgedLate) ? hours(random) : 2_000 + random.next() * minute
  const end = seen + median(service) * day * Math.exp(random.normal() * 0.9)
  const by = department
  const some = (chance: number, step: Step): Step[] => (random.chance(chance) ? [step] : [])
  const steps: Step[] = [
    { type: 'acknowledged', at: at(seen), by },
    ...some(share.assigned, {
      type: 'assigned',
      at: at(seen + (end - seen) * 0.05),
      by,
      ...given(staff, random),
    }),
    ...some(workOf(service) === 'repair' ? share.inspected : 0, {
      type: 'inspected',
      at: at(seen + (end - seen) * 0.2),
      by,
    }),
    ...some(isOfKind('schedule', workOf(service)) ? share.scheduled : 0, {
      type: 'scheduled',
      at: at(seen + (end - seen) * 0.5),
      by,
    }),
  ]
  if (random.chance(share.withoutEnd)) return steps
  const last = ending(service, by, at(end), random)
  const rated = {
    type: 'rated' as const,
    at: at(end + random.next() * 3 * day),
    by: 'You',
    score: score(service, end, random),
  }
  return [...steps, last, ...(last.type === 'decided' ? [] : some(share.rated, rated))]
}

/** Some hours: a night, a weekend, a system that was down. */
const hours = (random: Random) => 3 * 60 * minute * Math.exp(random.normal() * 1.2)

const given = (staff: readonly Person[], random: Random) => {
  const actor = staff.length > 0 ? random.pick(staff) : undefined
  return { assignee: actor ?? null, team: null, ...(actor ? { actor } : {}) }
}

function ending(service: Service, by: string, at: string, random: Random): Step {
  if (service.decision) return { type: 'decided', at, by }
  const drawn = random.next()
  const type =
    drawn < share.fixed && service.verb === 'report'
      ? 'fixed'
      : drawn > 1 - share.referred
        ? 'referred'
        : 'closed'
  return { type, at, by, note: random.pick(ends[type]) }
}

/** From 1 to 5: people mind having waited longer than they were promised. */
function score({ commitment }: Service, took: number, random: Random): number {
  const late = took > (published(commitment).days ?? 20) * day
  return Math.max(1, Math.min(5, Math.round((late ? 2.6 : 4.2) + random.normal())))
}
