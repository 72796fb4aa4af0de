import type { Person } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { ConfirmStarts } from '#contract/admissions/starts/starts.ts'
import type { Day } from '#contract/calendar/day.ts'
import { type StartPorts, startsId } from './ports.ts'
import { cannotSay } from './rules.ts'
import { type OpenedSeat, standingOf } from './seat-places.ts'
import { happened, newStarts, type Starts, seenOf } from './starts.ts'

type Word = ConfirmStarts['children'][number]

const repeated = (children: readonly Word[]): boolean =>
  new Set(children.map(({ reference }) => reference)).size < children.length

/**
 * The school says of some of its children who has started, starts later or has not come: all of it in one write, or nothing.
 * What somebody has said of one of them since it was seen is never written over.
 */
export async function confirmStarts(
  ports: StartPorts,
  by: Person,
  seat: OpenedSeat,
  { children }: ConfirmStarts,
  key: string,
): Promise<Outcome<Starts>> {
  if (!seat.shown)
    return notNow('Families have not been told of their offers yet, so there is no start to confirm.')
  if (repeated(children)) return { kind: 'invalid', pointer: '/children', message: 'Send each child once.' }
  const { round } = seat.opened
  const at = ports.now()
  const applications = await ports.applications.some(children.map(({ reference }) => reference))
  const born = new Map(applications.map((one) => [one.reference, factsOf(one).born ?? null]))
  return doOnce(
    ports.starts,
    startsId(round.id, seat.school.id),
    { by, at, seen: 0, key, body: { children } },
    (kept, cause) => said({ ...seat, starts: kept }, children, born, { by, at: at.toISOString(), cause }),
    () => newStarts(round.id, seat.school.id, at.toISOString()),
    // What has to be as it was seen is what was said of each child.
    () => 0,
  )
}

function said(
  seat: OpenedSeat,
  children: readonly Word[],
  born: ReadonlyMap<string, Day | null>,
  { by, at, cause }: { readonly by: Person; readonly at: string; readonly cause: string },
): Outcome<Starts> {
  const { starts } = seat
  for (const [place, { reference, start, seen }] of children.entries()) {
    if (seenOf(starts, reference) !== seen) return { kind: 'changed' }
    const standing = standingOf(seat, reference, born.get(reference) ?? null)
    const wrong = cannotSay(place, start, standing, seat.looking)
    if (wrong) return wrong
  }
  const number = starts.history.length + 1
  const words = children.map(({ reference, start }) => ({ reference, start }))
  const after = words.map(({ reference, start }) => [reference, { start, at, by, number }] as const)
  const entry = { type: 'said' as const, at, by, cause, children: words }
  return done(happened(starts, entry, { ...starts.children, ...Object.fromEntries(after) }))
}
