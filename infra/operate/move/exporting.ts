import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { fileLine, keysOf, placeOf, read } from './files.ts'
import type { System } from './holdings.ts'
import { BucketLedger, type Ledger, TableLedger } from './ledger.ts'
import { goesAt, itemOf, lineOf } from './line.ts'
import { linesOf, type Manifest, type Part, writeManifest } from './manifest.ts'
import { rowsOf } from './rows.ts'

export type Said = (line: string) => void

/** A part of a table’s keys has about so many bytes. */
const partBytes = 100_000_000

/** How many parts a table is divided into, by its size as DynamoDB last counted it. */
export async function segmentsOf({ tables, holdings }: System, name: string): Promise<number> {
  const described = await tables.send(new DescribeTableCommand({ TableName: holdings.tables[name] }))
  return Math.max(1, Math.ceil(Number(described.Table?.TableSizeBytes ?? 0) / partBytes))
}

/** Writes lines into a file that only its owner can read, under its name once it is whole. */
async function written(folder: string, file: string, lines: AsyncIterable<string>): Promise<Part> {
  const path = join(folder, file)
  const out = createWriteStream(`${path}.part`, { mode: 0o600 })
  const hash = createHash('sha256')
  let rows = 0
  for await (const line of lines) {
    hash.update(`${line}\n`)
    rows++
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  renameSync(`${path}.part`, path)
  return { file, rows, sha256: hash.digest('hex') }
}

/** Writes one part of a table. What has gone by itself already, and only was not taken away yet, is left out. */
async function exportPart(
  { tables, holdings }: System,
  folder: string,
  name: string,
  segment: number,
  segments: number,
): Promise<Part> {
  const now = Date.now() / 1000
  async function* lines() {
    for await (const item of rowsOf(tables, holdings.tables[name] ?? '', segment, segments))
      if ((goesAt(item) ?? now + 1) > now) yield lineOf(item)
  }
  mkdirSync(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  return written(folder, join('tables', `${name}-${String(segment).padStart(4, '0')}.jsonl`), lines())
}

/** Longer than any line of a list. */
const tail = 65_536

/** Takes a last line away that was cut off. Returns the key after which the list goes on; undefined when it begins. */
function goOnAfter(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const { size } = statSync(path)
  const end = Buffer.alloc(Math.min(size, tail))
  const file = openSync(path, 'r')
  readSync(file, end, 0, end.length, size - end.length)
  closeSync(file)
  const whole = end.lastIndexOf('\n') + 1
  truncateSync(path, size - end.length + whole)
  const last = end.subarray(0, whole).toString().trimEnd().split('\n').at(-1)
  return last ? (JSON.parse(last) as { key: string }).key : undefined
}

const atOnce = 8

/** Brings every file of a bucket, in the order of keys, and goes on where an earlier run was cut off. */
async function exportBucket(system: System, folder: string, name: string): Promise<Part> {
  const bucket = system.holdings.buckets[name] ?? ''
  mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
  const list = join(name, 'files.jsonl')
  const path = join(folder, list)
  const take = async (keys: readonly string[]) => {
    const files = await Promise.all(
      keys.map((key) => read(system.objects, bucket, key, placeOf(folder, name, key))),
    )
    const lines = files.flatMap((file) => (file ? [`${fileLine(file)}\n`] : []))
    await appendFile(path, lines.join(''), { mode: 0o600 })
  }
  let together: string[] = []
  for await (const key of keysOf(system.objects, bucket, goOnAfter(path))) {
    together.push(key)
    if (together.length < atOnce) continue
    await take(together)
    together = []
  }
  await take(together)
  return partOf(folder, list)
}

/** A file of lines as the manifest has it. */
export async function partOf(folder: string, file: string): Promise<Part> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const line of linesOf(join(folder, file))) {
    hash.update(`${line}\n`)
    rows++
  }
  return { file, rows, sha256: hash.digest('hex') }
}

export interface Summed {
  readonly ledger: Ledger
  readonly departments: readonly string[]
  readonly waiting: number
}

/**
 * The ledger of what lies in the folder; what goes by itself before `until` (seconds) is left out. Throws where a file is
 * not the one that the manifest names.
 */
export async function ledgerOf(folder: string, manifest: Manifest, until = 0): Promise<Summed> {
  const ledger: Ledger = {}
  const departments = new Set<string>()
  let waiting = 0
  for (const [name, { parts }] of Object.entries(manifest.tables)) {
    const table = new TableLedger(name, until)
    for (const part of parts) await eachLine(folder, part, (line) => table.add(itemOf(line), line))
    Object.assign(ledger, table.ledger)
    for (const department of table.departments) departments.add(department)
    waiting += table.waiting
  }
  for (const [name, part] of Object.entries(manifest.buckets)) {
    const bucket = new BucketLedger(name)
    if (part) await eachLine(folder, part, (line) => bucket.add({ ...JSON.parse(line), line }))
    Object.assign(ledger, bucket.ledger)
  }
  return { ledger, departments: [...departments].sort(), waiting }
}

/** Gives each line of a part; throws at its end when the file is not the one that the manifest names. */
export async function eachLine(
  folder: string,
  { file, sha256 }: Part,
  each: (line: string) => unknown,
): Promise<void> {
  const hash = createHash('sha256')
  for await (const line of linesOf(join(folder, file))) {
    hash.update(`${line}\n`)
    await each(line)
  }
  if (hash.digest('hex') !== sha256)
    throw new Error(`${join(folder, file)} is not as it was exported: something has changed or cut it`)
}

/** Brings what the manifest does not have yet, and writes it down part by part. */
export async function exportAll(
  system: System,
  folder: string,
  manifest: Manifest,
  said: Said,
): Promise<Manifest> {
  for (const [name, table] of Object.entries(manifest.tables)) {
    for (let segment = table.parts.length; segment < table.segments; segment++) {
      table.parts.push(await exportPart(system, folder, name, segment, table.segments))
      writeManifest(folder, manifest)
    }
    said(`${name}: ${table.parts.reduce((sum, { rows }) => sum + rows, 0).toLocaleString('en-GB')} rows`)
  }
  for (const [name, done] of Object.entries(manifest.buckets)) {
    const part = done ?? (await exportBucket(system, folder, name))
    manifest.buckets[name] = part
    writeManifest(folder, manifest)
    said(`${name}: ${part.rows.toLocaleString('en-GB')} files`)
  }
  const { ledger, departments, waiting } = await ledgerOf(folder, manifest)
  const whole = {
    ...manifest,
    ...{ ledger, waiting, departments: [...departments], ended: new Date().toISOString() },
  }
  writeManifest(folder, whole)
  return whole
}
