import { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'

const buckets = new S3Client({})

export async function handler() {
  const post = await createPresignedPost(buckets, {
    Bucket: process.env.BUCKET ?? '',
    Key: 'incoming/photo',
    Conditions: [['content-length-range', 1, 1000]],
    Expires: 60,
  })
  return { statusCode: 200, body: JSON.stringify(post) }
}
