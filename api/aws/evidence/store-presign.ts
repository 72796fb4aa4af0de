import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import type { EvidenceAsk, EvidenceUpload } from '#contract/requests/evidence.ts'
import { incomingKey, place, s3 } from './store.ts'

/** In seconds; enough for ten megabytes on a slow phone. */
const goodFor = 600

/** A presigned POST that takes one file of exactly this type and at most this size under this id. */
export async function presign(id: string, { contentType, size }: EvidenceAsk): Promise<EvidenceUpload> {
  const expiresAt = new Date(Date.now() + goodFor * 1000).toISOString()
  const { url, fields } = await createPresignedPost(s3, {
    ...place(incomingKey(id)),
    Fields: { 'Content-Type': contentType },
    Conditions: [['content-length-range', 1, size]],
    Expires: goodFor,
  })
  return { id, url, fields, expiresAt }
}
