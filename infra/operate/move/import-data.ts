import { parseArgs } from 'node:util'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay } from '#contract/calendar/moments.ts'
import { idsOf } from '#contract/council/department.ts'
import { council } from '#council'
import { ledgerOf, type Said } from './exporting.ts'
import { partsOf, type System, systemOf } from './holdings.ts'
import { filledOf, importAll, ledgerHere, Progress } from './importing.ts'
import { sideBySide } from './ledger.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { bringSecrets } from './secrets.ts'

const usage = `npm run import-data -- <folder> [--while-it-runs] [--deployed]
Brings an export into an empty installation, and says at its end whether both hold the same. Cut off, it goes on where it was; it
never writes over anything. A deployed installation is deployed with -c wings=false before and wholly afterwards, so that nothing
acts on half of it; --while-it-runs imports all the same.`

interface Asked {
  readonly folder: string
  readonly whileItRuns: boolean
  readonly deployed: boolean
}

/** Reads the command line. Throws, in words, when it will not do. */
export function askedFrom(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'while-it-runs': { type: 'boolean', default: false },
      deployed: { type: 'boolean', default: false },
    },
  })
  const [folder, ...more] = positionals
  if (!folder || more.length > 0) throw new Error(`Use it as: ${usage}`)
  return { folder, whileItRuns: values['while-it-runs'], deployed: values.deployed }
}

/** The export of the folder, whole. Throws, in words, when it is none or does not fit here. */
function manifestFor({ holdings }: System, { folder, deployed, whileItRuns }: Asked): Manifest {
  const manifest = readManifest(folder)
  if (!manifest) throw new Error(`There is no export in ${folder}`)
  if (!manifest.ended)
    throw new Error(`The export in ${folder} is not whole: npm run export goes on where it stopped`)
  partsOf(holdings, [...Object.keys(manifest.tables), ...Object.keys(manifest.buckets)])
  const known = council.departments.flatMap(idsOf)
  const lost = manifest.departments.filter((id) => !known.includes(id))
  if (lost.length > 0)
    throw new Error(
      `Requests of ${lost.join(', ')} would be out of reach: this council’s profile has no such department. Give the one that has their work now “formerly”, as UPGRADING.md says`,
    )
  if (deployed && holdings.runs && !whileItRuns)
    throw new Error(
      'Functions run there, and would act on half of what is imported. Deploy with -c wings=false, import, and deploy wholly, or add --while-it-runs',
    )
  return manifest
}

/** What goes by itself until then may be gone here by now, and is counted on neither side: seconds since 1970. */
const soon = (now: Date): number => endOfDay(addDays(dayInEngland(now), 1)).getTime() / 1000

/** Imports what is missing and compares. Returns the names of what differs. */
export async function importFrom(asked: Asked, said: Said): Promise<string[]> {
  const { folder } = asked
  const system = await systemOf(asked.deployed)
  const manifest = manifestFor(system, asked)
  const progress = new Progress(folder, system)
  const filled = progress.begun ? [] : await filledOf(system, manifest)
  if (filled.length > 0)
    throw new Error(
      `This installation is not empty: there is something in ${filled.join(', ')}. An import goes into an empty one alone, so that nothing is lost`,
    )
  const secrets = await bringSecrets(system, folder, manifest.secrets, said)
  progress.add()
  await importAll(system, folder, manifest, progress, said)
  const until = soon(new Date())
  const exported = (await ledgerOf(folder, manifest, until)).ledger
  const { lines, differing } = sideBySide(
    ['exported', 'imported'],
    exported,
    await ledgerHere(system, manifest, until),
  )
  for (const line of lines) said(line)
  if (secrets.length > 0)
    said(
      `${secrets.join(', ')} came with it. Functions that run keep the old ones: ${asked.deployed ? 'deploy once more' : 'stop the local system and start it again'}`,
    )
  return differing
}

if (import.meta.main) {
  try {
    const differing = await importFrom(askedFrom(process.argv.slice(2)), (line) => console.log(line))
    if (differing.length > 0)
      throw new Error(
        `Not the same: ${differing.join('; ')}. Nothing was written over; find out why before anybody uses it`,
      )
    console.log('Both hold the same')
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
