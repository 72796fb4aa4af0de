import { createReadStream, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

const Part = z.strictObject({ file: z.string(), rows: z.int(), sha256: Hash })
export type Part = z.infer<typeof Part>

/** What an export is of, as far as it is. Counts and hashes, nothing that anybody wrote. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  council: z.string(),
  begun: z.iso.datetime(),
  /** When all of it was there; missing until then. */
  ended: z.iso.datetime().optional(),
  /** By table: into how many parts its keys are divided, and those that are there. */
  tables: z.record(z.string(), z.strictObject({ segments: z.int().positive(), parts: z.array(Part) })),
  /** By bucket: the list of its files; null until all are there. */
  buckets: z.record(z.string(), Part.nullable()),
  /** By secret: its SHA-256. The secret is 64 random letters, so this leads nobody back to it. */
  secrets: z.record(z.string(), Hash),
  departments: z.array(z.string()),
  /** Requests and records with something that had not left when they were read. */
  waiting: z.int(),
  ledger: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Manifest = z.infer<typeof Manifest>

const fileIn = (folder: string) => join(folder, 'manifest.json')

/** That of the folder; undefined where none was begun. */
export function readManifest(folder: string): Manifest | undefined {
  if (!existsSync(fileIn(folder))) return undefined
  const read = Manifest.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  if (read.success) return read.data
  throw new Error(`${fileIn(folder)} is not the manifest of an export of this version of Shire`)
}

/** Writes a file that only its owner can read, whole or not at all. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeWhole(fileIn(folder), `${JSON.stringify(manifest, null, 2)}\n`)

/** The lines of a file, one after the other. */
export const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
