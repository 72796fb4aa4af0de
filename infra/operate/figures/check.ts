import { isDeepStrictEqual } from 'node:util'
import type { Figures } from '#admissions/figures/count.ts'
import type { CountedFact } from '#admissions/figures/facts.ts'
import type { KeptRound, KeptSchool } from '#admissions/figures/ports.ts'
import { leadToSystem, outputs } from '../clients.ts'
import { command } from '../command.ts'

/** Where figures that are kept are not those that the files of the round come to, one line each. */
export function differencesOf(
  round: string,
  { schools, county }: Figures,
  kept: { readonly county: KeptRound | undefined; readonly schools: readonly KeptSchool[] },
): string[] {
  if (!kept.county) return [`${round}: no figures are kept`]
  const found = isDeepStrictEqual(kept.county.county, county) ? [] : [`${round}, all schools together`]
  const byId = new Map(kept.schools.map(({ figures }) => [figures.school, figures]))
  const wrong = schools.filter((one) => !isDeepStrictEqual(byId.get(one.school), one))
  const strange = [...byId.keys()].filter((id) => !schools.some(({ school }) => school === id))
  return [...found, ...[...wrong.map(({ school }) => school), ...strange].map((id) => `${round}, ${id}`)]
}

/** Of which kinds of cases what is kept is not what the record comes to, one line for each kind and year. */
export function differentFacts(again: readonly CountedFact[], kept: readonly CountedFact[]): CountedFact[] {
  const keyOf = ({ kind, id, year }: CountedFact) => `${year} ${kind} ${id}`
  const of = new Map(kept.map((fact) => [keyOf(fact), fact]))
  return again.filter((fact) => !isDeepStrictEqual(of.get(keyOf(fact)), fact))
}

/** Counts every case that is not erased again. Returns where what is kept of it differs. */
async function checkFacts(mend: boolean, said: (line: string) => void): Promise<string[]> {
  const [{ countingPorts }, { countedFactsTable }, { rounds }] = await Promise.all([
    import('#aws/admissions/counted/ports.ts'),
    import('#aws/admissions/counted/tables.ts'),
    import('#council/admissions/rounds.ts'),
  ])
  const table = countedFactsTable()
  const again: CountedFact[] = []
  for (const source of countingPorts({ rounds }).sources()) {
    const ids = (await source.since('')).map(({ id }) => id)
    for (let at = 0; at < ids.length; at += 100) again.push(...(await source.facts(ids.slice(at, at + 100))))
  }
  const years = [...new Set(again.map(({ year }) => year))]
  const different = differentFacts(again, (await Promise.all(years.map(table.ofYear))).flat())
  said(`${again.length} cases counted again`)
  if (mend) await table.mend(different)
  return different.map(({ year, kind }) => `School year to ${year}: a case of ${kind}`)
}

/** Counts each published round again from its files. Returns where what is kept differs. */
async function checkFigures(mend: boolean, said: (line: string) => void): Promise<string[]> {
  const [{ computedFigures }, { figuresTable }, { roundsTable }, { bucketFiles }, { rounds: all }] =
    await Promise.all([
      import('#admissions/figures/keep.ts'),
      import('#aws/admissions/figures-table.ts'),
      import('#aws/admissions/rounds-table.ts'),
      import('#aws/admissions/bucket.ts'),
      import('#council/admissions/rounds.ts'),
    ])
  const ports = { rounds: roundsTable(), files: bucketFiles(), now: () => new Date() }
  const table = figuresTable()
  const counties = await table.rounds()
  const found: string[] = []
  for (const { id: round } of all) {
    const run = (await ports.rounds.get(round))?.publication?.run
    const made = run && (await computedFigures(ports, { round, run }))
    if (!made) continue
    const county = counties.find(({ source }) => source.round === round)
    const different = differencesOf(round, made.figures, { county, schools: await table.ofRound(round) })
    said(`${round}: ${made.figures.schools.length} schools counted again`)
    if (mend && different.length > 0) await table.keep(made.source, made.figures)
    found.push(...different)
  }
  return found
}

if (import.meta.main) {
  await command('npm run check-figures -- [--mend] [--deployed]', [], async (_, said) => {
    const mend = process.argv.includes('--mend')
    const { AdmissionsTableName = '', AppealsTableName = '', EvidenceBucketName = '' } = await outputs()
    leadToSystem({
      ADMISSIONS_TABLE: AdmissionsTableName,
      APPEALS_TABLE: AppealsTableName,
      EVIDENCE_BUCKET: EvidenceBucketName,
    })
    const found = [...(await checkFigures(mend, said)), ...(await checkFacts(mend, said))]
    for (const line of found) said(`Differs: ${line}`)
    if (found.length === 0) return said('All agree')
    if (mend) return said(`${found.length} differed, and are kept as counted now`)
    throw new Error(`${found.length} differ. To keep what was counted now: npm run check-figures -- --mend`)
  })
}
