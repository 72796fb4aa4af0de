import { createHash } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import type { Files } from '#admissions/rounds/ports.ts'
import { environment } from '#aws/core/environment.ts'

const place = (kind: string, hash: string) => ({
  Bucket: environment('EVIDENCE_BUCKET'),
  Key: `rounds/${kind}/${hash}.json`,
})

/** Files of rounds in the bucket, each under the hash of what is in it. */
export function bucketFiles(s3 = new S3Client({})): Files {
  return {
    async put(kind, text) {
      const hash = createHash('sha256').update(text).digest('hex')
      await s3.send(
        new PutObjectCommand({ ...place(kind, hash), Body: text, ContentType: 'application/json' }),
      )
      return hash
    },
    async get(kind, hash) {
      try {
        return await (await s3.send(new GetObjectCommand(place(kind, hash)))).Body?.transformToString()
      } catch (error) {
        if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return undefined
        throw error
      }
    },
  }
}
