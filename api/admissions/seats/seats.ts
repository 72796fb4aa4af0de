import { maySeat } from '#admissions/rights/may.ts'
import { settled } from '#admissions/rounds/acts.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { setFact } from '#admissions/rounds/children.ts'
import { type DeskPorts, type OpenedRound, rankingOf } from '#admissions/rounds/desk.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { numberOf, taking } from '#admissions/rounds/file.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { applicantsAt, listHash } from '#admissions/rounds/school-list.ts'
import { newSeat, type OwnOrder, ordersOf, type Seat } from '#admissions/rounds/seat.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import { type ConfirmRanking, type SeatView, type SetMark, seatMarks } from '#contract/admissions/seat.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import type { Staff } from '#contract/council/staff.ts'
import { cannotOrder } from './own-order.ts'

/** The marks by which a policy ranks, found by name wherever in it they stand. */
function asksOf(policy: Policy | undefined): SeatView['asks'] {
  const text = JSON.stringify(policy ?? {})
  const has = (pattern: RegExp) => pattern.test(text)
  const found = {
    faith: has(/"(?:is|by)":"faith"/),
    score: has(/"(?:is|by)":"score"/) || policy?.bands !== undefined,
    aptitude: has(/"by":"aptitude"/) || policy?.aptitude !== undefined,
  }
  return seatMarks.filter((mark) => found[mark])
}

const orderView = ({ children: _, ...order }: OwnOrder) => order

/** A school’s seat in a round; undefined where the round has no such school. */
export async function seatView(
  ports: DeskPorts,
  staff: Staff,
  opened: OpenedRound,
  schoolId: string,
): Promise<SeatView | undefined> {
  const { council, round } = opened
  const school = council.schools.find(({ id }) => id === schoolId)
  if (!school) return undefined
  const [seat, applications] = await Promise.all([
    ports.seats.get(`${round.id}/${schoolId}`),
    ports.applications.atSchool(round.id, schoolId),
  ])
  const gathered = { ...opened, applications: taking(applications), orders: ordersOf(seat ? [seat] : []) }
  const applicants = applicantsAt(ports.engine, gathered, schoolId)
  const policy = council.policies.find(({ id }) => id === school.policy)
  const ranking = rankingOf(council, school.policy, seat)
  const mayAct =
    ranking !== 'by-policy' && maySeat(staff, 'confirm', schoolId) && !settled(round, ports.now())
  return {
    school: { id: school.id, name: school.name },
    round: { id: round.id, title: titleOf(council.dates) },
    number: numberOf(round, school),
    ranking,
    confirmed: seat?.confirmed ?? null,
    order: seat?.order ? orderView(seat.order) : null,
    applicants,
    asks: asksOf(policy),
    list: listHash(applicants),
    can: mayAct ? ['confirm', 'mark', ...(cannotOrder(policy) ? [] : (['order'] as const))] : [],
    version: seat?.version ?? 0,
  }
}

/** The school’s own body has confirmed the list as it stands. */
export async function confirmRanking(
  ports: DeskPorts,
  { id, name }: Staff,
  { round }: OpenedRound,
  view: SeatView,
  { seen, ...body }: ConfirmRanking,
  key: string,
): Promise<Outcome<Seat>> {
  const at = ports.now()
  const by = { id, name }
  const fresh = () => newSeat(round.id, view.school.id, at.toISOString())
  const doing = { by, at, seen, key, body }
  return doOnce(
    ports.seats,
    `${round.id}/${view.school.id}`,
    doing,
    (seat, cause) => {
      const why = settled(round, at)
      if (why) return notNow(why)
      if (view.ranking === 'by-policy')
        return notNow(
          'The council ranks the applicants of this school by its policy. There is nothing to confirm.',
        )
      if (view.list !== body.list)
        return invalid(
          '/list',
          'The list has changed since you looked at it. Look at it again, then confirm it.',
        )
      const time = at.toISOString()
      const confirmed = { list: body.list, body: body.body, on: body.on, at: time, by }
      const number = seat.history.length + 1
      const history = [...seat.history, { number, type: 'confirmed' as const, at: time, by, cause }]
      return done({ ...seat, version: seat.version + 1, confirmed, changedAt: time, history })
    },
    fresh,
  )
}

/** What the school says of one of its own applicants. */
export async function setMark(
  ports: DeskPorts,
  { id, name }: Staff,
  { round, council }: OpenedRound,
  school: string,
  { reference, mark, value, seen }: SetMark,
  key: string,
): Promise<Outcome<Application>> {
  const application = await ports.applications.get(reference)
  const names = application?.said.facts.preferences.some((preference) => preference.school === school)
  if (!application || application.round !== round.id || !names)
    return invalid('/reference', 'Send the reference of one of your applicants.')
  const title = council.schools.find((one) => one.id === school)?.name ?? school
  const fact = { name: `preferences/${school}/${mark}`, value, why: `Told by ${title}`, seen }
  return setFact(ports, { id, name }, reference, fact, key)
}
