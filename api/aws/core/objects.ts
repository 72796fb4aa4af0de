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

import { type CheckedType, checkedTypes } from '#contract/core/files/files.ts'

/** One client for the life of the function. */
export const s3 = new S3Client({})

/** Where an object lies. */
export interface Place {
  readonly Bucket: string
  readonly Key: string
}

/** What a bucket says that a file is; whoever put it there named one of these. */
export const typeOf = (given: string | undefined): CheckedType =>
  checkedTypes.find((type) => type === given) ?? 'application/pdf'

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

/** An object with its bytes still to come; undefined where there is none. */
export const open = (place: Place) => orMissing(s3.send(new GetObjectCommand(place)))

/** Lets go of bytes that nobody reads. */
export const leave = (body: unknown): void => void (body as Readable).destroy()

/** What is known of an object without reading it; undefined where there is none. */
export const look = (place: Place) => orMissing(s3.send(new HeadObjectCommand(place)))

/** Deletes an object. Safe to repeat. */
export async function remove(place: Place): Promise<void> {
  await s3.send(new DeleteObjectCommand(place))
}

/** Copies an object within its bucket. False where there is none. */
export async function copy({ Bucket, Key }: Place, to: string): Promise<boolean> {
  const command = new CopyObjectCommand({ Bucket, Key: to, CopySource: `${Bucket}/${Key}` })
  return (await orMissing(s3.send(command))) !== undefined
}

const mostTries = 4

/** Writes an object. The first one under a key stays; false where another is there. */
export async function putFirst(
  place: Place,
  what: { Body: Uint8Array; ContentType: string; Metadata?: Record<string, string> },
): Promise<boolean> {
  const put = new PutObjectCommand({ ...place, ...what, IfNoneMatch: '*' })
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
