import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Principal } from '../model/plan.ts'
import { parseCredential } from './caller.ts'
import { Refusal } from './refusal.ts'

/** A browser's upload with a signed policy: the fields of the form and how long the file is. */
export type PostedForm = { fields: Record<string, string>; fileSize: number }
type Condition = [string, string | number, string | number] | Record<string, string>

/** Reads the form of an upload. Names of fields come in lower case; those after the file don't count. */
export async function readForm(body: Buffer, contentType: string): Promise<PostedForm> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new Refusal(
        400,
        'MalformedPOSTRequest',
        'The body of your POST request is not well-formed multipart/form-data.',
      )
    })
  const fields: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') return { fields, fileSize: value.size }
    fields[name.toLowerCase()] = value
  }
  throw new Refusal(400, 'InvalidArgument', 'POST requires exactly one file upload per request.')
}

/**
 * Checks an upload against its signed policy as S3 does: who signed it, its signature, its age, and every condition.
 * Returns who signed it; throws a Refusal.
 */
export function checkPost(
  form: PostedForm,
  bucket: string,
  principals: Principal[],
  now = Date.now(),
): Principal {
  const { fields } = form
  const credential = parseCredential(fields['x-amz-credential'] ?? '')
  const principal = principals.find(({ accessKeyId }) => accessKeyId === credential?.accessKeyId)
  if (!credential || !principal)
    throw denied('The AWS Access Key Id you provided does not exist in our records.')
  const policy = fields.policy ?? ''
  const expected = sign(policy, principal.secretAccessKey, credential.date, credential.region)
  if (!sameText(expected, fields['x-amz-signature'] ?? '')) {
    throw new Refusal(403, 'SignatureDoesNotMatch', 'The signature of the upload does not fit its policy.')
  }
  const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString()) as {
    expiration: string
    conditions: Condition[]
  }
  if (Date.parse(expiration) < now) throw denied('Invalid according to Policy: Policy expired.')
  checkConditions(conditions, { ...fields, bucket }, form.fileSize)
  return principal
}

const uncovered = new Set(['policy', 'x-amz-signature', 'file'])

function checkConditions(conditions: Condition[], fields: Record<string, string>, fileSize: number) {
  const covered = new Set(['bucket'])
  for (const condition of conditions.flatMap(normalise)) {
    const [operator, first, second] = condition
    if (operator === 'content-length-range') {
      if (fileSize < Number(first))
        throw new Refusal(
          400,
          'EntityTooSmall',
          'Your proposed upload is smaller than the minimum allowed size',
        )
      if (fileSize > Number(second))
        throw new Refusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
      continue
    }
    const name = String(first).replace(/^\$/, '').toLowerCase()
    covered.add(name)
    const value = fields[name] ?? ''
    const holds =
      operator === 'eq' ? value === second : operator === 'starts-with' && value.startsWith(String(second))
    if (!holds)
      throw denied(`Invalid according to Policy: Policy Condition failed: ${JSON.stringify(condition)}`)
  }
  const extra = Object.keys(fields).find(
    (name) => !covered.has(name) && !uncovered.has(name) && !name.startsWith('x-ignore-'),
  )
  if (extra) throw denied(`Invalid according to Policy: Extra input fields: ${extra}`)
}

const normalise = (condition: Condition): [string, string | number, string | number][] =>
  Array.isArray(condition)
    ? [condition]
    : Object.entries(condition).map(([name, value]) => ['eq', `$${name}`, value])

function sign(text: string, secret: string, date: string, region: string) {
  const key = [date, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (previous, part) => hmac(previous, part),
    `AWS4${secret}`,
  )
  return hmac(key, text).toString('hex')
}

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const denied = (message: string) => new Refusal(403, 'AccessDenied', message)

function sameText(one: string, other: string) {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
