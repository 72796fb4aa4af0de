import { createHash } from 'node:crypto'
import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { environment } from '#aws/core/environment.ts'
import { putStream } from '#aws/core/multipart.ts'
import { open, type Place, s3 } from '#aws/core/objects.ts'
import { presignedGet } from '#aws/core/presigned-get.ts'
import type { PackFiles, PackPlace, Prints } from '#fostering/pack/ports.ts'

const at = (Key: string): Place => ({ Bucket: environment('FOSTERING_BUCKET'), Key })
const folders = {
  packs: ({ meeting, item }: PackPlace) => `packs/${meeting}/${item}/`,
  prints: ({ meeting, item }: PackPlace) => `prints/${meeting}/${item}/`,
}

async function bytes(place: PackPlace, sha256: string): Promise<Uint8Array | undefined> {
  const found = await open(at(`${folders.packs(place)}${sha256}`))
  return found?.Body?.transformToByteArray()
}

/** Files of packs in the bucket of the wing, each under its own hash. */
export const packBucket: PackFiles = {
  async put(place, sha256, Body, ContentType) {
    await s3.send(new PutObjectCommand({ ...at(`${folders.packs(place)}${sha256}`), Body, ContentType }))
  },
  bytes,
  async text(place, sha256) {
    const found = await bytes(place, sha256)
    return found && Buffer.from(found).toString('utf8')
  },
}

/** For how many seconds an address of what was printed is good. */
const goodFor = 300

/** What is printed of packs: gone after a day. Where it lies is made of who asked, so nobody guesses it. */
export const printBucket: Prints = {
  async put(under, asked, stream, name) {
    const id = createHash('sha256').update(asked).digest('base64url')
    const to = at(`prints/${under}/${id}.pdf`)
    const length = await putStream(to, stream, {
      ContentType: 'application/pdf',
      ContentDisposition: `attachment; filename="${name}"`,
      CacheControl: 'no-store',
    })
    return { bytes: length, url: await presignedGet(to, goodFor) }
  },
}

async function emptied(Prefix: string): Promise<void> {
  const { Bucket } = at(Prefix)
  for (;;) {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }))
    if (Contents.length === 0) return
    const Objects = Contents.map(({ Key }) => ({ Key }))
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }))
  }
}

/** Deletes every file of a pack, and what was printed of it. Safe to repeat. */
export async function emptyPack(place: PackPlace): Promise<void> {
  await emptied(folders.packs(place))
  await emptied(folders.prints(place))
}
