import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { eachLine, type Said } from './exporting.ts'
import { fileLine, type Kept, keysOf, placeOf, putNew, read } from './files.ts'
import type { System } from './holdings.ts'
import { BucketLedger, type Ledger, TableLedger } from './ledger.ts'
import { goesAt, itemOf, lineOf } from './line.ts'
import { type Manifest, type Part, writeWhole } from './manifest.ts'
import { isEmpty, rowsOf } from './rows.ts'

/**
 * What the others go by first, requests last: should functions run, whoever looks at a request finds that it was told,
 * listed and counted already.
 */
const first = ['Sent', 'Handovers', 'Worklist', 'Facts', 'Measures', 'Words', 'Open311Public']
const rank = (name: string): number => {
  if (name === 'Requests') return first.length + 1
  return first.includes(name) ? first.indexOf(name) : first.length
}

/** Files before what names them, and tables in the order in which nobody acts on a half of something. */
export const inOrder = (names: readonly string[]): string[] => names.toSorted((a, b) => rank(a) - rank(b))

/** Which parts an earlier run has brought here. It lies beside the export, so that a second run goes on. */
export class Progress {
  private readonly path: string
  private readonly done: Set<string>
  readonly begun: boolean

  constructor(folder: string, { holdings }: System) {
    const target = holdings.tables.Requests ?? Object.values(holdings.tables)[0] ?? 'target'
    this.path = join(folder, `brought-to-${target.replace(/[^\w.-]/g, '_')}.json`)
    this.begun = existsSync(this.path)
    this.done = new Set(this.begun ? (JSON.parse(readFileSync(this.path, 'utf8')) as string[]) : [])
  }

  has(file: string): boolean {
    return this.done.has(file)
  }

  add(...files: string[]): void {
    for (const file of files) this.done.add(file)
    writeWhole(this.path, `${JSON.stringify([...this.done])}\n`)
  }
}

/** Tables that write something by themselves in an installation that nobody has used: marks of what is to be counted. */
const writeThemselves = new Set(['Measures'])

/** Names of what is not empty. */
export async function filledOf(
  { tables, objects, holdings }: System,
  { tables: named, buckets }: Pick<Manifest, 'tables' | 'buckets'>,
): Promise<string[]> {
  const filled: string[] = []
  for (const name of Object.keys(named))
    if (!writeThemselves.has(name) && !(await isEmpty(tables, holdings.tables[name] ?? ''))) filled.push(name)
  for (const name of Object.keys(buckets))
    for await (const _ of keysOf(objects, holdings.buckets[name] ?? '')) {
      filled.push(name)
      break
    }
  return filled
}

const atOnce = 16

/** Does the work for each, so many at once. Throws with the first that fails, once those that were begun are through. */
class Together {
  private readonly running = new Set<Promise<void>>()
  private failed: unknown

  async add(work: Promise<void>): Promise<void> {
    const one: Promise<void> = work
      .catch((error) => {
        this.failed ??= error
      })
      .finally(() => this.running.delete(one))
    this.running.add(one)
    if (this.running.size >= atOnce) await Promise.race(this.running)
    if (this.failed) throw this.failed
  }

  async end(): Promise<void> {
    await Promise.all(this.running)
    if (this.failed) throw this.failed
  }
}

/** Writes the rows of one part where none are. One that is there stays as it is: whether it is the same, the ledgers say. */
async function importPart(
  { tables, holdings }: System,
  folder: string,
  name: string,
  part: Part,
): Promise<void> {
  const TableName = holdings.tables[name] ?? ''
  const { Table } = await tables.send(new DescribeTableCommand({ TableName }))
  const [key = ''] = (Table?.KeySchema ?? []).map(({ AttributeName }) => AttributeName ?? '')
  const now = Date.now() / 1000
  const put = async (line: string) => {
    const Item = itemOf(line)
    if ((goesAt(Item) ?? now + 1) <= now) return
    await tables
      .send(
        new PutItemCommand({
          ...{ TableName, Item },
          ConditionExpression: 'attribute_not_exists(#key)',
          ExpressionAttributeNames: { '#key': key },
        }),
      )
      .catch((error) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      })
  }
  const together = new Together()
  await eachLine(folder, part, (line) => together.add(put(line)))
  await together.end()
}

async function importFiles(
  { objects, holdings }: System,
  folder: string,
  name: string,
  part: Part,
): Promise<void> {
  const bucket = holdings.buckets[name] ?? ''
  const together = new Together()
  await eachLine(folder, part, (line) => {
    const kept = JSON.parse(line) as Kept
    return together.add(putNew(objects, bucket, kept, placeOf(folder, name, kept.key)).then(() => undefined))
  })
  await together.end()
}

/** Brings what is not here yet: files first, then tables, part by part. */
export async function importAll(
  system: System,
  folder: string,
  manifest: Manifest,
  progress: Progress,
  said: Said,
): Promise<void> {
  for (const [name, part] of Object.entries(manifest.buckets)) {
    if (!part || progress.has(part.file)) continue
    await importFiles(system, folder, name, part)
    progress.add(part.file)
    said(`${name}: ${part.rows.toLocaleString('en-GB')} files are there`)
  }
  for (const name of inOrder(Object.keys(manifest.tables))) {
    const parts = manifest.tables[name]?.parts ?? []
    for (const part of parts) {
      if (progress.has(part.file)) continue
      await importPart(system, folder, name, part)
      progress.add(part.file)
    }
    const rows = parts.reduce((sum, part) => sum + part.rows, 0)
    said(`${name}: ${rows.toLocaleString('en-GB')} rows are there`)
  }
}

/** The ledger of what the installation holds of this; each file is read again and counted by what is in it. */
export async function ledgerHere(
  { tables, objects, holdings }: System,
  manifest: Pick<Manifest, 'tables' | 'buckets'>,
  until: number,
): Promise<Ledger> {
  const ledger: Ledger = {}
  for (const name of Object.keys(manifest.tables)) {
    const table = new TableLedger(name, until)
    for await (const item of rowsOf(tables, holdings.tables[name] ?? '')) table.add(item, lineOf(item))
    Object.assign(ledger, table.ledger)
  }
  for (const name of Object.keys(manifest.buckets)) {
    const bucket = new BucketLedger(name)
    const Bucket = holdings.buckets[name] ?? ''
    for await (const key of keysOf(objects, Bucket)) {
      const kept = await read(objects, Bucket, key)
      if (kept) bucket.add({ ...kept, line: fileLine(kept) })
    }
    Object.assign(ledger, bucket.ledger)
  }
  return ledger
}
