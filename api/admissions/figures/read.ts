import type { CouncilData } from '#admissions/rounds/ports.ts'
import type { OneSchoolFigures, RoundsFigures } from '#contract/admissions/figures.ts'
import type { KeptFigures, Later, Reports } from './ports.ts'

export interface ReadPorts {
  readonly figures: Omit<KeptFigures, 'keep'>
  readonly later: Pick<Later, 'ofSchool'>
  readonly council: CouncilData
  readonly reports: Pick<Reports, 'get'>
}

/** Figures of all rounds that have been given, all schools together. */
export async function roundsFigures({ figures, council, reports }: ReadPorts): Promise<RoundsFigures> {
  const years = [...new Set(council.rounds.map(({ year }) => year))]
  const kept = await Promise.all(years.map((year) => reports.get(String(year))))
  return {
    rounds: await figures.rounds(),
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
  const rounds = (await ports.figures.rounds()).map(({ source }) => source.round)
  const found = await ports.figures.ofSchool(school, rounds)
  if (found.length === 0 && !(await isSchool(ports, school))) return undefined
  const later = await Promise.all(found.map(({ source }) => ports.later.ofSchool(school, source.round)))
  return {
    school,
    rounds: found.map((one, at) => ({
      ...one,
      later: later[at] ?? { afterOfferDay: null, inYear: null, appeals: null },
    })),
  }
}
