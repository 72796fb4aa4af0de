import { careCriteria } from '#admissions/policy/pools.ts'
import { settled } from '#admissions/rounds/acts.ts'
import type { DeskPorts, OpenedRound } from '#admissions/rounds/desk.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { taking } from '#admissions/rounds/file.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { type Applicants, applicantsAt, listHash } from '#admissions/rounds/school-list.ts'
import { newSeat, type Seat } from '#admissions/rounds/seat.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { HandInOrder, SeatView } from '#contract/admissions/seat.ts'
import type { Staff } from '#contract/council/staff.ts'

/** Names a few and counts the others: a list of hundreds helps nobody. */
function some(references: readonly string[]): string {
  const rest = references.length - 3
  return rest > 0
    ? `${references.slice(0, 3).join(', ')} and ${rest} more`
    : references.join(references.length === 2 ? ' and ' : ', ')
}

const are = (references: readonly string[], one: string, more: string): string =>
  `${some(references)} ${references.length === 1 ? one : more}`

/** Whether a school can put its applicants in an order of its own; why not, in words, where it cannot. */
export function cannotOrder(policy: Policy | undefined): string | undefined {
  if (policy?.ranks !== 'school')
    return 'The council ranks the applicants of this school by its policy. There is no order to hand in.'
  if (policy.bands || policy.aptitude)
    return 'This school’s policy divides its places by a test, so one order cannot fill them all. Enter each child’s scores, and confirm the list that comes of them.'
  return undefined
}

/** Who is missing, there twice, or nothing to do with it. */
function whoIsWrong(applicants: Applicants, order: readonly string[]): string | undefined {
  const ranked = applicants.filter(({ position }) => position !== null).map(({ reference }) => reference)
  const [known, given] = [new Set(ranked), new Set(order)]
  const twice = [...new Set(order.filter((reference, at) => order.indexOf(reference) !== at))]
  if (twice.length > 0)
    return `${are(twice, 'stands', 'stand')} in the order twice. Give each child one place.`
  const strange = order.filter((reference) => !known.has(reference))
  if (strange.length > 0)
    return `${are(strange, 'is', 'are')} not to be put in order: nobody of that reference applied, or a plan or the policy decides on the child. Take ${strange.length === 1 ? 'it' : 'them'} out.`
  const missing = ranked.filter((reference) => !given.has(reference))
  if (missing.length > 0)
    return `${are(missing, 'is', 'are')} missing. Give every child who applied a place in the order.`
  return undefined
}

/**
 * What of the policy an order breaks that no body may decide otherwise: late applications last where it says so, and
 * children who are or were in care before all who come under a later criterion.
 */
function whatIsBroken(applicants: Applicants, policy: Policy, order: readonly string[]): string | undefined {
  const children = new Map(applicants.map((one) => [one.reference, one]))
  const forCare = careCriteria(policy)
  const criterionOf = (reference: string) =>
    policy.criteria.findIndex(({ id }) => id === children.get(reference)?.criterion?.id)
  const isLate = (reference: string) => policy.late === 'after' && children.get(reference)?.inTime === false
  let [late, behind]: (string | undefined)[] = []
  for (const reference of order) {
    if (isLate(reference) && !late) {
      late = reference
      // Among late ones it begins anew.
      behind = undefined
    }
    if (late && !isLate(reference))
      return `${late} applied late and stands before ${reference}, who applied in time. The policy puts late applications last: move ${late} down.`
    const criterion = criterionOf(reference)
    if (forCare[criterion] && behind && criterionOf(behind) > criterion)
      return `${reference} is in care, or was, and stands behind ${behind}. Such children come first by law: move ${reference} up.`
    if (!behind || criterion > criterionOf(behind)) behind = reference
  }
  return undefined
}

/** What is to be put right in an order; undefined where it can be taken. */
export const orderProblem = (
  applicants: Applicants,
  policy: Policy,
  order: readonly string[],
): string | undefined => whoIsWrong(applicants, order) ?? whatIsBroken(applicants, policy, order)

/**
 * The school's own body has put its applicants in order; that confirms the list at once. Without an order the school goes
 * back to the one that its policy gives, which then is not confirmed.
 */
export async function handInOrder(
  ports: DeskPorts,
  { id, name }: Staff,
  opened: OpenedRound,
  view: SeatView,
  { seen, ...body }: HandInOrder,
  key: string,
): Promise<Outcome<Seat>> {
  const { round, council } = opened
  const at = ports.now()
  const by = { id, name }
  const school = council.schools.find((one) => one.id === view.school.id)
  const policy = council.policies.find((one) => one.id === school?.policy)
  const applications = taking(await ports.applications.atSchool(round.id, view.school.id))
  const fresh = () => newSeat(round.id, view.school.id, at.toISOString())
  const doing = { by, at, seen, key, body }
  return doOnce(
    ports.seats,
    `${round.id}/${view.school.id}`,
    doing,
    (seat, cause) => {
      const why = settled(round, at) ?? cannotOrder(policy)
      if (why || !policy) return notNow(why ?? '')
      const problem = body.order && orderProblem(view.applicants, policy, body.order)
      if (problem) return invalid('/order', problem)
      const time = at.toISOString()
      const number = seat.history.length + 1
      const entry = { number, type: body.order ? ('ordered' as const) : ('order-taken-back' as const) }
      const next = {
        ...{ version: seat.version + 1, changedAt: time },
        history: [...seat.history, { ...entry, at: time, by, body: body.body, on: body.on, cause }],
      }
      if (!body.order) return done({ ...seat, ...next, order: null, confirmed: null })
      const orders = new Map([[view.school.id, body.order]])
      const list = listHash(applicantsAt(ports.engine, { ...opened, applications, orders }, view.school.id))
      const decided = { body: body.body, on: body.on, at: time, by }
      return done({
        ...{ ...seat, ...next },
        order: { ...decided, children: body.order, version: number },
        confirmed: { ...decided, list },
      })
    },
    fresh,
  )
}
