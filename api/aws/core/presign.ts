import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import type { EvidenceUpload, HouseholdFileAsk } from '#contract/requests/evidence.ts'
import { type Place, s3 } from './objects.ts'

/** In seconds; enough for ten megabytes on a slow phone. */
const goodFor = 600

/** A presigned POST that takes one file of exactly this type and at most this size at this place. */
export async function presignAt(
  place: Place,
  id: string,
  { contentType, size }: HouseholdFileAsk,
): Promise<EvidenceUpload> {
  const expiresAt = new Date(Date.now() + goodFor * 1000).toISOString()
  const { url, fields } = await createPresignedPost(s3, {
    ...place,
    Fields: { 'Content-Type': contentType },
    Conditions: [['content-length-range', 1, size]],
    Expires: goodFor,
  })
  return { id, url, fields, expiresAt }
}
