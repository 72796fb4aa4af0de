import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const client = new S3Client({})

/** The least that a function which keeps a file and reads it again is made of. */
export const handler = async (file: { Bucket: string; Key: string }) => {
  await client.send(new PutObjectCommand(file))
  return client.send(new GetObjectCommand(file))
}
