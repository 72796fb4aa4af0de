#!/usr/bin/env bash
# fauxqs 2.4.1 with @aws-sdk/client-s3 3.1173.0 on Node.js 24.21.0 (npm), seen on 2026-11-30.
#
# An object is put twice with If-None-Match: *, so that the first to come stays (a photo under an id that nobody guesses).
# S3 answers the second with 412 PreconditionFailed and keeps the first.
#   expected: 412, or an error that says that the condition is not known
#   seen:     200, and the second in place of the first
# Code that relies on the condition passes its tests against fauxqs without ever having been refused.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0 fauxqs@2.4.1 @aws-sdk/client-s3@3.1173.0
cat > try.mjs <<'JS'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { startFauxqs } from 'fauxqs'

const server = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
const client = new S3Client({
  endpoint: `http://127.0.0.1:${server.port}`,
  region: 'eu-west-2',
  forcePathStyle: true,
  credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
})
const place = { Bucket: 'photos', Key: 'one' }
await client.send(new CreateBucketCommand({ Bucket: place.Bucket }))
const put = (Body) =>
  client.send(new PutObjectCommand({ ...place, Body, IfNoneMatch: '*' })).then(
    ({ $metadata }) => $metadata.httpStatusCode,
    (problem) => problem.$metadata?.httpStatusCode ?? problem.name,
  )
console.log(await put('first'), await put('second'))
const { Body } = await client.send(new GetObjectCommand(place))
console.log(await Body.transformToString())
client.destroy()
await server.stop()
JS
seen=$(node_modules/.bin/node try.mjs)
echo "$seen"
test "$seen" = '200 200
second'
