import type { CouncilData } from '#admissions/rounds/ports.ts'
import type { OneSchoolFigures, RoundsFigures } from '#contract/admissions/figures.ts'
import type { CountedYears, CountTerms, KeptFigures, Reports } from './ports.ts'

export interface ReadPorts {
  readonly figures: Omit<KeptFigures, 'keep'>
  readonly countedYears: Omit<CountedYears, 'keep'>
  readonly countTerms: Pick<CountTerms, 'countedOn'>
  readonly answerDays: RoundsFigures['answerDays']
  readonly council: CouncilData
  readonly reports: Pick<Reports, 'get'>
}

/** Figures of all rounds that have been given, all schools together. */
export async function roundsFigures(ports: ReadPorts): Promise<RoundsFigures> {
  const { figures, council, countedYears, reports } = ports
  const years = [...new Set(council.rounds.map(({ year }) => year))]
  const kept = await Promise.all(years.map((year) => reports.get(String(year))))
  return {
    rounds: await figures.rounds(),
    years: await countedYears.all(),
    countedOn: ports.countTerms.countedOn,
    answerDays: ports.answerDays,
    reports: years.filter((_, at) => kept[at]?.state === 'finished'),
  }
}

/** Whether any round of the council has the school. */
async function isSchool({ council }: ReadPorts, school: string): Promise<boolean> {
  const rounds = await Promise.all(council.rounds.map(({ id }) => council.roundOf(id)))
  return rounds.some((round) => round?.schools.some(({ id }) => id === school))
}

/** One school’s figures, the newest first; undefined where there is no such school. */
export async function schoolFigures(ports: ReadPorts, school: string): Promise<OneSchoolFigures | undefined> {
  const kept = (await ports.figures.rounds()).map(({ source }) => source.round)
  const rounds = await ports.figures.ofSchool(school, kept)
  const counted = (await ports.countedYears.all()).map(({ year }) => year)
  const years = await ports.countedYears.ofSchool(school, counted)
  if (rounds.length === 0 && years.length === 0 && !(await isSchool(ports, school))) return undefined
  return { school, rounds, years, counted, countedOn: ports.countTerms.countedOn }
}
