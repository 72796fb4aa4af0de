import { msOfDays } from '#contract/calendar/length.ts'
import type { Service } from '#contract/core/service.ts'
import { departmentOf } from '#contract/council/department.ts'
import type { Submission } from '#contract/requests/request.ts'
import { decide } from '#requests/life/decide.ts'
import { append } from '#requests/life/history.ts'
import type { Person, ServiceRequest } from '#requests/life/model.ts'
import { type SubmitPorts, submit } from '#requests/life/submit.ts'
import { follow } from '#requests/resident/follow.ts'
import { Held, type Taken } from './held.ts'
import { lifeOf, type Step } from './life.ts'
import type { Mix } from './mix.ts'
import { type Random, randomFrom } from './random.ts'
import { plainSubmission, submissionOf } from './submission.ts'

export interface SeedPorts extends Omit<SubmitPorts, 'requests' | 'now'> {
  readonly mix: Mix
  /** When the mix ends. */
  readonly today: Date
  readonly staffOf: (department: string) => readonly Person[]
  readonly taken: Taken
}

const day = msOfDays(1)
const month = 30.4375 * day
/** Places that lie in another council’s area are drawn anew. */
const attempts = 40

/** Request number `n` of the seed with everything that has happened to it by `today`: always the same for the same number. */
export async function requestOf(n: number, ports: SeedPorts): Promise<ServiceRequest> {
  const random = randomFrom(`request ${n}`)
  const key = `seed-${String(n).padStart(20, '0')}`
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { service: slug, near, monthsAgo } = ports.mix(random)
    const service = ports.serviceOf(slug)
    if (!service) throw new Error(`The catalogue has no service "${slug}"`)
    const at = momentOf(monthsAgo, ports.today, random)
    const held = new Held(ports.taken)
    const submission = submissionOf(service, near, random)
    if (!(await submitted(ports, held, [submission, plainSubmission(service, submission)], key, at))) continue
    await live(ports, held, service, at, random)
    return handedOn(held.now)
  }
  throw new Error(
    `No place in the council's area was found for request ${n}. Does the mix belong to this council?`,
  )
}

/** Some time in the month, seldom at night. */
function momentOf(monthsAgo: number, today: Date, random: Random): Date {
  const then = new Date(today.getTime() - (monthsAgo + random.next()) * month)
  const hour = Math.max(0, Math.min(23, Math.floor(14 + random.normal() * 4)))
  then.setUTCHours(hour, Math.floor(random.next() * 60), Math.floor(random.next() * 60), 0)
  return then < today ? then : new Date(then.getTime() - day)
}

/** Whether the first of the submissions that is complete was accepted: not where its place is another council’s. */
async function submitted(
  ports: SeedPorts,
  held: Held,
  tries: readonly Submission[],
  key: string,
  at: Date,
): Promise<boolean> {
  for (const submission of tries) {
    const answer = await submit({ ...ports, requests: held, now: () => at }, submission, key)
    if (answer.kind === 'accepted') return true
    if (answer.kind === 'not-ours') return false
  }
  throw new Error(`The example of ${tries[0]?.service} is not accepted`)
}

async function live(ports: SeedPorts, held: Held, service: Service, at: Date, random: Random): Promise<void> {
  const { name: department } = departmentOf(ports.council, service.department)
  const staff = ports.staffOf(service.department)
  const until = ports.today.toISOString()
  for (const step of lifeOf(service, { submitted: at, department, staff }, random)) {
    if (step.at > until) return
    if (step.type === 'assigned') await gainFollowers(ports, held, step.at, random)
    await happen(ports, held, step, random)
  }
}

async function gainFollowers(ports: SeedPorts, held: Held, at: string, random: Random): Promise<void> {
  const { reference, cell } = held.now
  for (let one = 0; cell && one < 5 && random.chance(0.2); one++)
    await follow(
      { ...ports, requests: held as never, now: () => new Date(at) },
      reference,
      {},
      `${reference} ${one}`,
    )
}

async function happen(ports: SeedPorts, held: Held, step: Step, random: Random): Promise<void> {
  const before = held.now
  if (step.type === 'decided') return decided(ports, held, new Date(step.at), random)
  const { type, ...told } = step
  const after = append(before, { ...told, type })
  if (!after) throw new Error(`"${type}" cannot happen to a request that is ${before.state}`)
  const { at, assignee, score } = step
  await held.save(
    {
      ...after,
      ...(assignee ? { assignee } : {}),
      ...(type === 'rated' && score ? { rating: { at, score } } : {}),
    },
    before.version,
  )
}

async function decided(ports: SeedPorts, held: Held, at: Date, random: Random): Promise<void> {
  const { department, reference } = held.now
  const decision = random.chance(0.8)
    ? ({
        outcome: 'approved',
        reasons: 'You qualify by the rule that you named, and the proof shows it.',
      } as const)
    : ({ outcome: 'refused', reasons: 'What you sent does not show that the rule applies to you.' } as const)
  await decide(
    { ...ports, requests: held as never, now: () => at },
    department,
    reference,
    decision,
    reference,
  )
}

/** With every event handed on already: nothing is published for what is written like this. */
function handedOn({ pending: _, pendingSince: __, ...request }: ServiceRequest): ServiceRequest {
  const queued = (at: string) => new Date(Date.parse(at) + 1_000).toISOString()
  return { ...request, history: request.history.map((entry) => ({ ...entry, queuedAt: queued(entry.at) })) }
}
