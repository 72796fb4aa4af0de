import type { EngineAnswer } from '../engines/messages.ts'
import type { Principal } from '../model/plan.ts'
import { type Call, type Engines, passOn } from './call.ts'
import { corsHeaders } from './cors.ts'
import { type ObjectCall, objectCall, objectNeeds } from './object-needs.ts'
import { checkPost, readForm } from './presigned-post.ts'
import { Refusal, refusalAnswer } from './refusal.ts'

/** Answers for S3, also to browsers: preflights, uploads with a signed form, and presigned addresses. */
export async function callBuckets(call: Call, engines: Engines): Promise<EngineAnswer> {
  const { request, url } = call
  const method = request.method ?? 'GET'
  const object = objectCall(request, url)
  const bucket = engines.plan.buckets.find(({ name }) => name === object.bucket)
  const preflight = method === 'OPTIONS'
  const asked = preflight ? String(request.headers['access-control-request-method']) : method
  const cors = corsHeaders(bucket, asked, request.headers)
  if (preflight) return { status: cors ? 200 : 403, headers: cors ?? {}, body: Buffer.alloc(0) }

  const answer = await permitted(call, engines, object).catch((error) => {
    if (!(error instanceof Refusal) || !cors) throw error
    return refusalAnswer('s3', error)
  })
  return { ...answer, headers: { ...answer.headers, ...cors } }
}

async function permitted(call: Call, engines: Engines, object: ObjectCall): Promise<EngineAnswer> {
  const contentType = call.request.headers['content-type'] ?? ''
  const posted = object.method === 'POST' && contentType.startsWith('multipart/form-data')
  if (posted) {
    const form = await readForm(call.body, contentType)
    const asker = checkPost(form, object.bucket, engines.plan.principals)
    call.need(
      objectNeeds(engines.plan, { ...object, method: 'PUT', key: form.fields.key ?? '' }, call.body),
      asker,
    )
    return passOn(call, engines)
  }
  if (!call.signer) throw new Refusal(403, 'AccessDenied', 'Access Denied')
  checkAge(call.url.searchParams)
  call.need(objectNeeds(engines.plan, object, call.body))
  const answer = await passOnce(call, engines, object)
  return answer.status === 404 && object.key ? missing(answer, call, object, call.signer) : answer
}

/** Objects that are being written only if nobody has. */
const beingWritten = new Set<string>()

/** `If-None-Match: *`, which fauxqs doesn't know: the first who writes an object stays. */
async function passOnce(call: Call, engines: Engines, { method, bucket, key }: ObjectCall) {
  if (method !== 'PUT' || call.request.headers['if-none-match'] !== '*') return passOn(call, engines)
  const object = `${bucket}/${key}`
  if (beingWritten.has(object))
    throw new Refusal(
      409,
      'ConditionalRequestConflict',
      'The object is being written at this moment. Try again.',
    )
  beingWritten.add(object)
  try {
    const there = await engines.messages.send({ method: 'HEAD', url: call.url.pathname, headers: {} })
    if (there.status === 200)
      throw new Refusal(
        412,
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
      )
    return await passOn(call, engines)
  } finally {
    beingWritten.delete(object)
  }
}

/** Without permission to list a bucket, nobody learns from S3 whether an object is missing or forbidden. */
function missing(answer: EngineAnswer, call: Call, { bucket }: ObjectCall, asker: Principal): EngineAnswer {
  call.need({ access: [{ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` }] }, asker)
  return answer
}

/** `X-Amz-Date` and `X-Amz-Expires` of a presigned address. */
function checkAge(query: URLSearchParams, now = Date.now()) {
  const signed = query
    .get('X-Amz-Date')
    ?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  if (!signed) return
  const expires = Date.parse(signed) + Number(query.get('X-Amz-Expires')) * 1000
  if (!(expires >= now)) throw new Refusal(403, 'AccessDenied', 'Request has expired')
}
