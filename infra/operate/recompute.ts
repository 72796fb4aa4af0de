import { departmentOf } from '#contract/council/department.ts'
import { teamFor } from '#contract/council/team.ts'
import type { Areas } from '#contract/geo/areas.ts'
import type { Ward } from '#contract/geo/wards.ts'
import { council } from '#council'
import { type Fact, type TeamOf, take } from '#insight/fact.ts'
import { type Group, groupKey, groupsOf, readGroup } from '#insight/groups.ts'
import { type Measured, measured } from '#insight/measure.ts'
import { type StillOpenOne, stillOpenOf } from '#insight/still-open.ts'
import { toldBy } from '#insight/told.ts'
import { whereIn } from '#insight/where.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { serviceOf } from '#services/index.ts'

const teamOf: TeamOf = (department, service, district) =>
  teamFor(departmentOf(council, department), { service, district })?.id

/** What an erased request no longer tells stands in its fact, and is kept from there. */
function withKept(fact: Fact, { history }: ServiceRequest, kept: Fact | undefined): Fact {
  if (!kept || !history.some(({ type }) => type === 'erased')) return fact
  const { district, ward, team } = kept
  return {
    ...fact,
    ...(district ? { district } : {}),
    ...(ward ? { ward } : {}),
    ...(team ? { team } : {}),
  }
}

/** The fact of a request, made from its whole history as its events would have made it. */
export function factFrom(
  request: ServiceRequest,
  areas: Areas,
  wards: readonly Ward[],
  kept?: Fact,
): Fact | undefined {
  let fact: Fact | undefined
  for (const entry of request.history) {
    const event = toEvent(request, entry, serviceOf(request.service), council)
    const told = toldBy(event, whereIn(areas, wards))
    fact = take(fact, request.reference, told, teamOf) ?? fact
  }
  return fact && withKept(fact, request, kept)
}

/** The measures of all groups that these facts are in, by the group's key. */
export function measuresFrom(facts: Iterable<Fact>): Map<string, Measured> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    for (const group of groupsOf(fact)) {
      const key = groupKey(group)
      const known = groups.get(key)
      if (known) known.push(fact)
      else groups.set(key, [fact])
    }
  }
  return new Map([...groups].map(([key, members]) => [key, measured(members)]))
}

/** Paths of numbers that differ, with both: `pothole 2026-03: whole.open is 4 and should be 5`. */
export function differences(group: Group, stored: object | undefined, right: object | undefined): string[] {
  const found: string[] = []
  const compare = (path: string, is: unknown, should: unknown): void => {
    const numbers = (value: unknown) =>
      typeof value === 'object' && value !== null ? Object.keys(value) : []
    const names = [...new Set([...numbers(is), ...numbers(should)])]
    for (const name of names)
      compare(
        path ? `${path}.${name}` : name,
        (is as Record<string, unknown> | undefined)?.[name],
        (should as Record<string, unknown> | undefined)?.[name],
      )
    if (names.length === 0 && typeof (is ?? should) === 'number' && (is ?? 0) !== (should ?? 0))
      found.push(`${group.id} ${group.month}: ${path} is ${is ?? 0} and should be ${should ?? 0}`)
  }
  compare('', stored, right)
  return found
}

/** What the list of what is still open tells otherwise than these measures do, in the same words. */
export function openDifferences(
  listed: readonly StillOpenOne[],
  right: ReadonlyMap<string, Measured>,
): string[] {
  const is = new Map(
    listed.map(({ id, month, still }) => [groupKey({ kind: 'service', id, month }), { stillOpen: still }]),
  )
  const should = new Map(
    [...right].flatMap(([key, of]) => {
      const stillOpen = readGroup(key).kind === 'service' ? stillOpenOf(of) : undefined
      return stillOpen ? [[key, { stillOpen }] as const] : []
    }),
  )
  const keys = new Set([...is.keys(), ...should.keys()])
  return [...keys].flatMap((key) => differences(readGroup(key), is.get(key), should.get(key)))
}
