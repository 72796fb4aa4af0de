import { addYears, type Day } from '#contract/calendar/day.ts'
import type { PartKind, PartName } from '#contract/fostering/parts.ts'
import type { Known } from '../../clocks/facts.ts'
import { repeated } from '../../clocks/of-head.ts'
import type { Head, Parts } from '../part.ts'

/** Kinds of which a household has more and more, and of which an old one that is over changes nothing any more. */
const growing: readonly PartKind[] = ['claim', 'support', 'visit', 'views', 'break']

/**
 * For so many years after it was over a part stays in the head itself: claims for as long as they are looked at together, and what
 * a yearly review gathers for two.
 */
const yearsOf = (kind: PartKind): number =>
  kind === 'claim' ? 3 : kind === 'visit' || kind === 'views' ? 2 : 1

/** What makes a part matter for longer: what other parts, clocks or lists go by. */
const matters = [
  'erased',
  'due',
  'told',
  'agreed',
  'lives',
  'stay',
  'away',
  'looked',
  'referral',
  'track',
  'terms',
  'reviewed',
  'exit',
] as const satisfies readonly (keyof Known)[]

/** Names of visits that a device drew have higher numbers than any that was counted. */
const firstDrawn = 1_000_000_000

const over: readonly Known['state'][] = ['done', 'not-needed', 'withdrawn']

/** Whether every day that a part tells of has come about again since. */
const isRepeated = ({ name, dates = {} }: Known, all: readonly Known[]): boolean =>
  Object.entries(dates).every(
    ([what, day]) =>
      repeated.includes(what) &&
      all.some((one) => one.name !== name && (one.dates?.[what as keyof typeof dates] ?? '') > (day ?? '')),
  )

const numberOf = (name: PartName): number => Number(/\d+$/.exec(name)?.[0] ?? 0)

/** The newest visit of those that were numbered one after the other: it stays, so that the next has a number that none had. */
const isNewest = ({ name, kind }: Known, all: readonly Known[]): boolean =>
  kind === 'visit' &&
  numberOf(name) < firstDrawn &&
  !all.some(
    (one) => one.kind === kind && numberOf(one.name) > numberOf(name) && numberOf(one.name) < firstDrawn,
  )

/** Whether nothing goes by a part any more, so that the head need not know it whenever it is read. */
export function isSettled(one: Known, all: readonly Known[], today: Day): boolean {
  const until = addYears(today, -yearsOf(one.kind))
  return (
    growing.includes(one.kind) &&
    over.includes(one.state) &&
    one.whose === null &&
    one.since < until &&
    (one.rates?.until ?? '') < until &&
    one.money?.open === undefined &&
    matters.every((what) => one[what] === undefined) &&
    isRepeated(one, all) &&
    !isNewest(one, all)
  )
}

/**
 * The head with what is settled at the end of `over`, whose beginning goes into volumes: so it is as small after thirty years as
 * after three. A part of which something is heard again is known again.
 */
export function shelved(head: Head, today: Day): Head {
  const all = Object.values(head.known)
  const { approved } = head.values.dates
  // Visits of an assessment are what it was decided on.
  const isEarly = ({ kind, since }: Known) =>
    kind === 'visit' && (approved === undefined || since <= approved)
  const settled = all.filter((one) => isSettled(one, all, today) && !isEarly(one))
  if (settled.length === 0) return head
  const names = new Set<PartName>(settled.map(({ name }) => name))
  const known = Object.fromEntries(Object.entries(head.known).filter(([name]) => !names.has(name)))
  return { ...head, known, over: [...(head.over ?? []), ...settled] }
}

/** What there is of everything that a head knew: of a part that is known again, what is known now. For reading alone. */
export const withOver = (head: Head): Head => ({
  ...head,
  known: { ...Object.fromEntries((head.over ?? []).map((one) => [one.name, one])), ...head.known },
})

/** Whether there are parts that the head does not know as it lies in the table. */
export const hasOver = ({ over: there = [], volumes = [] }: Head): boolean =>
  there.length > 0 || volumes.some(({ takes }) => (takes.over ?? 0) > 0)

/** The head of a household with all of its parts, those too that are long over. Reads its volumes, where it has any of them. */
export async function wholeHead(
  { parts }: { readonly parts: Pick<Parts, 'get'> },
  head: Head,
): Promise<Head> {
  if (!hasOver(head)) return head
  const whole = (await parts.get(`${head.household}/head`)) as Head | undefined
  return withOver(whole ?? head)
}
