import type { RoundFile } from '#contract/admissions/round.ts'
import { grouped } from '#contract/core/lists/grouped.ts'

/** What a round's file names that isn't in it, or has twice: sentences that say what and where. Empty where all is well. */
export function faultsOfRound(round: RoundFile): string[] {
  const policies = new Set(round.policies.map(({ id }) => id))
  const areas = new Set(round.areas.map(({ id }) => id))
  const schools = new Set(round.schools.map(({ id }) => id))
  return [
    ...twice('policy', round.policies),
    ...twice('catchment area', round.areas),
    ...twice('school', round.schools),
    ...twice('child', round.applicants),
    ...round.schools.flatMap(({ id, policy, catchments = [] }) => [
      ...(policies.has(policy)
        ? []
        : [`School “${id}” names the policy “${policy}”, which is not in the round`]),
      ...catchments
        .filter((area) => !areas.has(area))
        .map((area) => `School “${id}” names the catchment area “${area}”, which is not in the round`),
    ]),
    ...round.schools.flatMap((school) => orderFaults(school, round)),
    ...round.applicants.flatMap(({ id, preferences }) =>
      preferences
        .filter(({ school }) => !schools.has(school))
        .map(({ school }) => `Child “${id}” names the school “${school}”, which is not in the round`),
    ),
    ...alone(round),
  ]
}

/** A school's own order holds each of its children once, and goes with no policy that divides its places. */
function orderFaults({ id, policy, order }: RoundFile['schools'][number], round: RoundFile): string[] {
  if (!order) return []
  const here = new Set(
    round.applicants
      .filter(({ preferences }) => preferences.some(({ school }) => school === id))
      .map((child) => child.id),
  )
  const rules = round.policies.find((one) => one.id === policy)
  return [
    ...[...new Set(order.filter((child, at) => order.indexOf(child) !== at))].map(
      (child) => `School “${id}” has the child “${child}” in its order twice`,
    ),
    ...order
      .filter((child) => !here.has(child))
      .map((child) => `School “${id}” has “${child}” in its order, who did not ask for it`),
    ...(rules?.bands || rules?.aptitude
      ? [`School “${id}” has an order of its own, and a policy that divides its places by a test`]
      : []),
  ]
}

function twice(what: string, all: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>()
  const found = new Set<string>()
  for (const { id } of all) {
    if (seen.has(id)) found.add(id)
    seen.add(id)
  }
  return [...found].map((id) => `There are two of the ${what} “${id}”`)
}

/** A twin without the other is a mistake of whoever wrote it down. */
function alone({ applicants }: RoundFile): string[] {
  const groups = grouped(
    applicants.filter(({ multiple }) => multiple !== undefined),
    ({ multiple }) => multiple,
  )
  return [...groups.values()].flatMap((group) =>
    group.length === 1
      ? [
          `Child “${group[0]?.id}” is marked as one of several born together, and no other child is marked with it`,
        ]
      : [],
  )
}
