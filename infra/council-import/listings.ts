import { parseArgs } from 'node:util'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { separatorOf } from './csv.ts'
import { type Entry, type Exception, type Verdict, verdictsOf } from './listings-check.ts'
import { exceptions } from './listings-exceptions.ts'
import { readOfficial } from './listings-official.ts'
import { ImportError } from './problems.ts'
import { readAs, readTextFile } from './text-file.ts'

const usage = `npm run check-listings -- --lgsl lgsl-services.csv --tiers govuk-local-services.csv

Says of each listing and service whether its LGSL id exists, and whether its provider is of the tier that GOV.UK names.
  lgsl   the Local Government Service List: lgsl_id, name
  tiers  GOV.UK's local services: lgsl_id, providing_tier, description`

const options = { lgsl: { type: 'string' }, tiers: { type: 'string' } } as const

/** What the directory offers. What can be requested here is the county's. */
const entries: readonly Entry[] = [
  ...services.map(({ slug, lgsl }) => ({ slug, lgsl, provider: 'county' as const })),
  ...listings.map(({ slug, lgsl, provider }) => ({ slug, lgsl, provider: provider.kind })),
]

/** Compares the directory with the two files, and says how they were read. Throws ImportError that says how to put the files right. */
export function checkListings(
  given: { readonly lgsl?: string | undefined; readonly tiers?: string | undefined },
  of: readonly Entry[] = entries,
  known: readonly Exception[] = exceptions,
  said: (line: string) => void = () => {},
): Verdict[] {
  if (!given.lgsl || !given.tiers) throw new ImportError(`Both files are needed.\n${usage}`)
  const files = [readTextFile(given.lgsl), readTextFile(given.tiers)] as const
  for (const file of files) said(`${file.file}: ${readAs(file.encoding, separatorOf(file.text))}`)
  return verdictsOf(of, readOfficial(...files), known)
}

if (import.meta.main) {
  try {
    const verdicts = checkListings(parseArgs({ options }).values, entries, exceptions, console.log)
    const wrong = verdicts.filter(({ problem }) => problem)
    console.log(verdicts.map(({ slug, says }) => `${slug}: ${says}`).join('\n'))
    console.log(`\n${verdicts.length} looked at, ${wrong.length} to mend`)
    for (const { slug, says, problem } of wrong) console.error(`${slug}: ${says}: ${problem}`)
    if (wrong.length > 0) process.exitCode = 1
  } catch (error) {
    const expected =
      error instanceof ImportError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    if (!expected) throw error
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
