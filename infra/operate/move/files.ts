import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'

/** A file of a bucket as the list of an export has it. */
export interface Kept {
  readonly key: string
  readonly bytes: number
  readonly sha256: string
  readonly contentType?: string
  readonly cacheControl?: string
  readonly metadata: Readonly<Record<string, string>>
}

/** What nobody has looked at yet, and what is made anew when somebody asks: both are gone within a day in any case. */
const passing = /^(?:incoming|prints)\//

const sorted = (all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)))

/** The same file is always the same line. */
export const fileLine = ({ key, bytes, sha256, contentType, cacheControl, metadata }: Kept): string =>
  JSON.stringify({
    ...{ key, bytes, sha256 },
    ...(contentType && { contentType }),
    ...(cacheControl && { cacheControl }),
    metadata: sorted({ ...metadata }),
  })

/** Keys of a bucket in order, after the one given. */
export async function* keysOf(client: S3Client, Bucket: string, after?: string): AsyncGenerator<string> {
  let StartAfter = after
  for (;;) {
    const page = await client.send(new ListObjectsV2Command({ Bucket, ...(StartAfter && { StartAfter }) }))
    const keys = (page.Contents ?? []).flatMap(({ Key }) => (Key ? [Key] : []))
    for (const key of keys) if (!passing.test(key)) yield key
    if (!page.IsTruncated || keys.length === 0) return
    StartAfter = keys.at(-1)
  }
}

/** Where the bytes of a file lie in an export: keys are longer than names of files may be. */
export function placeOf(folder: string, bucket: string, key: string): string {
  const name = createHash('sha256').update(key).digest('hex')
  return join(folder, bucket, name.slice(0, 2), name)
}

/** Reads a file of a bucket, into `to` if that is given; undefined when it is gone by now. */
export async function read(
  client: S3Client,
  Bucket: string,
  key: string,
  to?: string,
): Promise<Kept | undefined> {
  const found = await client.send(new GetObjectCommand({ Bucket, Key: key })).catch((error) => {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined
    throw error
  })
  if (!found) return undefined
  const hash = createHash('sha256')
  let bytes = 0
  async function* measured(source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  const body = measured(found.Body as Readable)
  if (to) {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    await pipeline(body, createWriteStream(to, { mode: 0o600 }))
  } else for await (const _ of body);
  const { ContentType, CacheControl, Metadata = {} } = found
  return {
    ...{ key, bytes, sha256: hash.digest('hex'), metadata: Metadata },
    ...(ContentType && { contentType: ContentType }),
    ...(CacheControl && { cacheControl: CacheControl }),
  }
}

/** Puts a file where none is. False when one is there. */
export async function putNew(client: S3Client, Bucket: string, kept: Kept, from: string): Promise<boolean> {
  const { key, bytes, contentType, cacheControl, metadata } = kept
  const put = new PutObjectCommand({
    ...{ Bucket, Key: key, Metadata: { ...metadata }, IfNoneMatch: '*' },
    Body: createReadStream(from),
    ContentLength: bytes,
    ...(contentType && { ContentType: contentType }),
    ...(cacheControl && { CacheControl: cacheControl }),
  })
  try {
    await client.send(put)
    return true
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return false
    throw error
  }
}
