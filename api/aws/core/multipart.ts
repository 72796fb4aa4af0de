import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { type Place, s3 } from './objects.ts'

/** What whoever fetches it is told of it. */
interface Headers {
  readonly ContentType: string
  readonly ContentDisposition: string
  readonly CacheControl: string
}

/** S3 takes no part under 5 MB but the last. */
const partBytes = 6 * 1024 * 1024

/** The bytes of a stream in parts: each as long as S3 wants it, and the last what is left. */
async function* partsOf(bytes: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    waiting.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length < partBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

/**
 * Writes a stream of a length that nobody knows yet into an object, a part at a time: no more than that is held. Gives how
 * many bytes it has. Where the stream breaks off, there is no object and no part is left.
 */
export async function putStream(place: Place, bytes: Readable, headers: Headers): Promise<number> {
  const parts = partsOf(bytes)
  const first = await parts.next()
  const begin = first.done ? Buffer.alloc(0) : first.value
  if (begin.length < partBytes) {
    await s3.send(new PutObjectCommand({ ...place, ...headers, Body: begin }))
    return begin.length
  }
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...place, ...headers }))
  try {
    const Parts: { ETag: string | undefined; PartNumber: number }[] = []
    let length = 0
    const send = async (Body: Buffer) => {
      const PartNumber = Parts.length + 1
      const { ETag } = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body }))
      Parts.push({ ETag, PartNumber })
      length += Body.length
    }
    await send(begin)
    for await (const part of parts) await send(part)
    await s3.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts } }))
    return length
  } catch (error) {
    await s3.send(new AbortMultipartUploadCommand({ ...place, UploadId }))
    throw error
  }
}
