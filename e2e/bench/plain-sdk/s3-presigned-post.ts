import { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'

const client = new S3Client({})

/** The least that a function which lets a browser upload a file is made of. */
export const handler = (file: { Bucket: string; Key: string }) => createPresignedPost(client, file)
