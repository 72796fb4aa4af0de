import { stateIn } from '#admissions/lists/of-answer.ts'
import type { Lists } from '#admissions/lists/ports.ts'
import { nameOf } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { RoundStarts } from '#contract/admissions/starts/starts.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { PlacePorts } from './ports.ts'
import { startsFrom } from './rules.ts'
import { type StartsLine, saidOf } from './starts.ts'

type RoundPorts = Pick<PlacePorts, 'applications' | 'starts' | 'startTerms' | 'now'> & {
  readonly lists: Pick<Lists, 'ofRound'>
}
type Line = RoundStarts['schools'][number]

function lineOf(
  school: Line['school'],
  holding: ReadonlyMap<string, unknown>,
  kept: StartsLine | undefined,
): Line {
  const here = [...holding.keys()].map((reference) => kept && saidOf(kept, reference))
  const said = (is: string) => here.filter((one) => one?.start.is === is).length
  return {
    school,
    places: holding.size,
    ...{ started: said('started'), later: said('later'), notCome: said('not-come') },
    left: here.filter((one) => !one).length,
    at: kept?.changedAt ?? null,
  }
}

/** Those of whom schools say that they have not come, while they have a place there. */
async function notComeOf(
  { applications }: Pick<RoundPorts, 'applications'>,
  said: readonly {
    readonly line: Line
    readonly kept: StartsLine | undefined
    readonly holds: readonly string[]
  }[],
): Promise<RoundStarts['notCome']> {
  const all = said.flatMap(({ line, kept, holds }) =>
    holds.flatMap((reference) => {
      const one = kept && saidOf(kept, reference)
      if (one?.start.is !== 'not-come') return []
      return [{ reference, school: line.school, heard: one.start.heard, at: one.at, by: one.by }]
    }),
  )
  const found = await applications.some(all.map(({ reference }) => reference))
  const names = new Map(found.filter((one) => !isErased(one)).map((one) => [one.reference, nameOf(one)]))
  return all
    .flatMap((one) => {
      const name = names.get(one.reference)
      return name === undefined ? [] : [{ ...one, name }]
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Which schools of a round have said who has started, those with most left to say first, and which children have not come. */
export async function roundStarts(ports: RoundPorts, { council, round }: OpenedRound): Promise<RoundStarts> {
  const [lists, starts] = await Promise.all([ports.lists.ofRound(round.id), ports.starts.ofRound(round.id)])
  const kept = new Map(starts.map((one) => [one.school, one]))
  const names = new Map(council.schools.map(({ id, name }) => [id, name]))
  const said = lists.map((list) => {
    const { holding } = stateIn(list)
    const school = { id: list.school, name: names.get(list.school) ?? list.school }
    const own = kept.get(list.school)
    return { line: lineOf(school, holding, own), kept: own, holds: [...holding.keys()] }
  })
  return {
    round: round.id,
    startsFrom: startsFrom({ year: council.dates.year, terms: ports.startTerms }),
    today: dayInEngland(ports.now()),
    schools: said
      .map(({ line }) => line)
      .filter(({ places }) => places > 0)
      .sort((a, b) => b.left - a.left || (a.school.name < b.school.name ? -1 : 1)),
    notCome: await notComeOf(ports, said),
  }
}
