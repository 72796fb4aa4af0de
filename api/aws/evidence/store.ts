import type { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { environment } from '#aws/core/environment.ts'
import { type CheckedType, checkedTypes } from '#contract/requests/evidence.ts'
import type { FileFacts, Incoming, Kept, KeptEvidence } from '#requests/evidence/ports.ts'

/** The evidence bucket: `incoming/` as uploaded, `checked/` looked at, `evidence/` part of a request. */
export const place = (Key: string) => ({ Bucket: environment('EVIDENCE_BUCKET'), Key })
export const incomingKey = (id: string) => `incoming/${id}`
const checkedKey = (id: string) => `checked/${id}`
const keptKey = (reference: string, id: string) => `evidence/${reference}/${id}`

/** One client for the life of the function. */
export const s3 = new S3Client({})

const hasStatus = (error: unknown, status: number) =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === status

/**
 * The answer, or undefined where there is no such object. A role that may not list the bucket can't tell: it throws, as
 * where there is no such bucket.
 */
async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (hasStatus(error, 404) && (error as Error).name !== 'NoSuchBucket') return undefined
    throw error
  }
}

/** The file as it was uploaded, unless it has more than `limit` bytes; those are not read. */
export async function readIncoming(id: string, limit: number): Promise<Incoming> {
  const found = await orMissing(s3.send(new GetObjectCommand(place(incomingKey(id)))))
  if (!found?.Body) return { kind: 'missing' }
  if ((found.ContentLength ?? Number.POSITIVE_INFINITY) > limit) {
    ;(found.Body as Readable).destroy()
    return { kind: 'too-large' }
  }
  return { kind: 'file', bytes: await found.Body.transformToByteArray() }
}

export async function dropIncoming(id: string): Promise<void> {
  await s3.send(new DeleteObjectCommand(place(incomingKey(id))))
}

/** What the bucket says the file is; whoever put it there named one of these. */
const typeOf = (given: string | undefined): CheckedType =>
  checkedTypes.find((type) => type === given) ?? 'application/pdf'

const mostTries = 4

/** Keeps a checked file. The first one kept under an id stays; false where another is there. */
export async function putChecked(id: string, file: Kept): Promise<boolean> {
  const { bytes, contentType, width, height } = file
  const put = new PutObjectCommand({
    ...place(checkedKey(id)),
    Body: bytes,
    ContentType: contentType,
    ...(width && height ? { Metadata: { width: String(width), height: String(height) } } : {}),
    IfNoneMatch: '*',
  })
  for (let tries = 1; ; tries++) {
    try {
      await s3.send(put)
      return true
    } catch (error) {
      if (hasStatus(error, 412)) return false
      // S3 says so while somebody else writes it, and whoever asks has to ask again.
      if (!hasStatus(error, 409) || tries === mostTries) throw error
      await new Promise((resolve) => setTimeout(resolve, tries * 100))
    }
  }
}

/** Undefined when nothing was checked under this id. */
export async function headChecked(id: string): Promise<FileFacts | undefined> {
  const found = await orMissing(s3.send(new HeadObjectCommand(place(checkedKey(id)))))
  if (!found) return undefined
  const { width, height } = found.Metadata ?? {}
  const facts = { contentType: typeOf(found.ContentType), bytes: found.ContentLength ?? 0 }
  return width && height ? { ...facts, width: Number(width), height: Number(height) } : facts
}

/** The checked file, if it was kept after this time; one that is older is not read. */
export async function readChecked(
  id: string,
  after: Date,
): Promise<Pick<Kept, 'bytes' | 'contentType'> | undefined> {
  const found = await orMissing(s3.send(new GetObjectCommand(place(checkedKey(id)))))
  if (!found?.Body) return undefined
  if ((found.LastModified ?? new Date(0)) <= after) {
    ;(found.Body as Readable).destroy()
    return undefined
  }
  return { bytes: await found.Body.transformToByteArray(), contentType: typeOf(found.ContentType) }
}

/** Keeps a checked file with its request, for as long as the request. Doing it again changes nothing. */
export async function claim(id: string, reference: string): Promise<'claimed' | 'missing'> {
  const { Bucket, Key } = place(checkedKey(id))
  const copy = new CopyObjectCommand({ ...place(keptKey(reference, id)), CopySource: `${Bucket}/${Key}` })
  return (await orMissing(s3.send(copy))) ? 'claimed' : 'missing'
}

/** Deletes a file of a request, and the checked one that it was copied from. */
export async function drop(id: string, reference: string): Promise<void> {
  for (const key of [checkedKey(id), keptKey(reference, id)])
    await s3.send(new DeleteObjectCommand(place(key)))
}

/** A file that is part of the request; undefined when it is not there. */
export const read: KeptEvidence['read'] = async (reference, id) => {
  const found = await orMissing(s3.send(new GetObjectCommand(place(keptKey(reference, id)))))
  const bytes = await found?.Body?.transformToByteArray()
  return bytes && { bytes, contentType: typeOf(found?.ContentType) }
}
