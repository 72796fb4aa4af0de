import { mkdirSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { council } from '#council'
import { exportAll, type Said, segmentsOf } from './exporting.ts'
import { partsOf, type System, systemOf } from './holdings.ts'
import { type Manifest, readManifest, writeManifest } from './manifest.ts'
import { hashOfSecret, valuesOf, writeSecrets } from './secrets.ts'
import { waitingIn } from './waiting.ts'

const usage = `npm run export -- <folder> [--part Requests] [--secrets] [--table Requests=<name of a restored table>] [--deployed]
Writes every table and every file of the installation into the folder, with a manifest of counts and hashes. Cut off, it goes on
where it was. --part takes one table or bucket, and can be given again. --secrets adds what links and searches go by.
--table reads another table in its place. It holds all that residents sent: keep it on an encrypted disk, and delete it afterwards.`

interface Asked {
  readonly folder: string
  readonly parts: readonly string[]
  readonly instead: Readonly<Record<string, string>>
  readonly secrets: boolean
  readonly deployed: boolean
}

/** Reads the command line. Throws, in words, when it will not do. */
export function askedFrom(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      part: { type: 'string', multiple: true, default: [] },
      table: { type: 'string', multiple: true, default: [] },
      secrets: { type: 'boolean', default: false },
      deployed: { type: 'boolean', default: false },
    },
  })
  const [folder, ...more] = positionals
  const instead = values.table.map((one) => one.split('='))
  if (!folder || more.length > 0 || instead.some((pair) => pair.length !== 2 || pair.includes('')))
    throw new Error(`Use it as: ${usage}`)
  const { part: parts, secrets, deployed } = values
  return { folder, parts, instead: Object.fromEntries(instead), secrets, deployed }
}

async function begun(system: System, { folder, parts }: Asked): Promise<Manifest> {
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty, and holds no export`)
  const { tables, buckets } = partsOf(system.holdings, parts)
  const divided = await Promise.all(
    tables.map(async (name) => ({ name, segments: await segmentsOf(system, name) })),
  )
  const secrets = Object.entries(await valuesOf(system)).map(([name, value]) => [name, hashOfSecret(value)])
  const manifest: Manifest = {
    ...{ format: 1, council: council.name, begun: new Date().toISOString() },
    tables: Object.fromEntries(divided.map(({ name, segments }) => [name, { segments, parts: [] }])),
    buckets: Object.fromEntries(buckets.map((name) => [name, null])),
    secrets: Object.fromEntries(secrets),
    ...{ departments: [], waiting: 0, ledger: {} },
  }
  writeManifest(folder, manifest)
  return manifest
}

/** Exports what is asked for, or what is missing of it. Returns the manifest. */
export async function exportTo(asked: Asked, said: Said): Promise<Manifest> {
  const { folder } = asked
  const system = await systemOf(asked.deployed, asked.instead)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const there = readManifest(folder)
  if (there?.ended) throw new Error(`${folder} holds a whole export of ${there.ended}. Name another folder`)
  const manifest = there ?? (await begun(system, asked))
  if (asked.secrets) writeSecrets(folder, await valuesOf(system))
  const whole = await exportAll(system, folder, manifest, said)
  const queues = Object.entries(await waitingIn(system))
  if (whole.waiting > 0)
    said(
      `${whole.waiting} requests and records had something that had not left yet: the installation that imports them sends it. Let the old one send nothing any more, or export again once it has`,
    )
  for (const [queue, many] of queues)
    said(`${many} messages lie in ${queue}, and a queue is in no export: let them be taken, and export again`)
  return whole
}

if (import.meta.main) {
  try {
    const asked = askedFrom(process.argv.slice(2))
    const { ledger, ended } = await exportTo(asked, (line) => console.log(line))
    for (const [name, value] of Object.entries(ledger).sort())
      if (typeof value === 'number') console.log(`${value.toLocaleString('en-GB').padStart(16)}  ${name}`)
    console.log(`Exported to ${asked.folder} at ${ended}. It holds personal data: only you can read it there`)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
