import type { IncomingMessage } from 'node:http'
import type { Access } from '../iam/evaluate.ts'
import type { Bucket, Plan } from '../model/plan.ts'
import type { Needs } from './guard.ts'

/** What a request to S3 is about: the address is `/bucket/key`. */
export type ObjectCall = {
  method: string
  bucket: string
  key: string
  query: URLSearchParams
  copySource?: string
}

export function objectCall({ method = 'GET', headers }: IncomingMessage, url: URL): ObjectCall {
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/')
  const source = headers['x-amz-copy-source']
  const copy = typeof source === 'string' && { copySource: decodeURIComponent(source).replace(/^\//, '') }
  return { method, bucket, key: decodeURIComponent(rest.join('/')), query: url.searchParams, ...copy }
}

/** What a call of S3 needs; `body` is only read for the keys of a deletion of many. */
export function objectNeeds(plan: Plan, call: ObjectCall, body: Buffer): Needs {
  const { method, key, copySource } = call
  const arn = (name: string) => `arn:${plan.place.partition}:s3:::${name}`
  const bucket = plan.buckets.find(({ name }) => name === call.bucket)
  const object = arn(`${call.bucket}/${key}`)
  const access = (action: string, resource = object): Access => ({ action: `s3:${action}`, resource })

  if (method === 'POST' && call.query.has('delete')) {
    return {
      access: deletedKeys(body).map((deleted) => access('DeleteObject', arn(`${call.bucket}/${deleted}`))),
    }
  }
  if (!call.bucket) return { access: [access('ListAllMyBuckets', '*')] }
  if (!key) return { access: [access('ListBucket', arn(call.bucket))] }
  if (method === 'GET' || method === 'HEAD')
    return { access: [access('GetObject')], ...uses(bucket, ['kms:Decrypt']) }
  if (method === 'DELETE')
    return { access: [access(call.query.has('uploadId') ? 'AbortMultipartUpload' : 'DeleteObject')] }
  const read = copySource ? [access('GetObject', arn(copySource))] : []
  return {
    access: [...read, access('PutObject')],
    ...uses(bucket, ['kms:GenerateDataKey', ...(copySource ? ['kms:Decrypt'] : [])]),
  }
}

const uses = (bucket: Bucket | undefined, actions: string[]) =>
  bucket?.keyArn ? { key: { arn: bucket.keyArn, actions, service: 's3' } } : {}

const deletedKeys = (body: Buffer) =>
  [...body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) =>
    key.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  )
