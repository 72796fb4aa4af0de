import type { WouldLose } from '#contract/admissions/staff.ts'
import { canonical, hashOf } from '#record/canonical.ts'
import { nameOf } from './application.ts'
import type { Engine } from './engine.ts'
import { roundFile } from './file.ts'
import { type GatheredRound, type GatherPorts, gather } from './gather.ts'
import type { Round } from './round.ts'

/** Where every child would be offered a place. */
function offers({ allocate, rank }: Engine, gathered: GatheredRound): Map<string, string | null> {
  const file = roundFile(gathered)
  const run = allocate(file, rank(file), hashOf(canonical(file)))
  return new Map(run.placed.map(({ child, school }) => [child, school]))
}

const withNumber = (round: Round, school: string, value: number): Round => ({
  ...round,
  numbers: {
    ...round.numbers,
    [school]: [
      ...(round.numbers[school] ?? []),
      { value, decidedBy: '', why: '', from: '', by: { id: '', name: '' } },
    ],
  },
})

/**
 * Who would have a place at the school by the number that holds, and not by this one, and whoever else would be offered
 * another: two runs over the same facts, which nobody keeps. Undefined where there is no such school.
 */
export async function wouldLose(
  ports: GatherPorts,
  id: string,
  schoolId: string,
  value: number,
): Promise<WouldLose | undefined> {
  const gathered = await gather(ports, id)
  const school = gathered?.council.schools.find((one) => one.id === schoolId)
  if (!gathered || !school) return undefined
  const now = offers(ports.engine, gathered)
  const then = offers(ports.engine, { ...gathered, round: withNumber(gathered.round, schoolId, value) })
  const schools = new Map(gathered.council.schools.map((one) => [one.id, { id: one.id, name: one.name }]))
  const named = (school: string | null | undefined) => (school ? (schools.get(school) ?? null) : null)
  const names = new Map(gathered.applications.map((one) => [one.reference, nameOf(one)]))
  const other = [...now].filter(([child, at]) => at !== then.get(child)).sort(([a], [b]) => (a < b ? -1 : 1))
  const losing = other.filter(([, at]) => at === schoolId)
  return {
    school: { id: school.id, name: school.name },
    value,
    children: losing.map(([reference]) => ({
      reference,
      name: names.get(reference) ?? '',
      instead: named(then.get(reference)),
    })),
    moved: other
      .filter(([, at]) => at !== schoolId)
      .map(([reference, at]) => ({ reference, from: named(at), to: named(then.get(reference)) })),
    hash: hashOf([schoolId, value, losing.map(([reference]) => [reference, then.get(reference) ?? null])]),
  }
}
