import { GetObjectCommand } from '@aws-sdk/client-s3'
import { SignatureV4 } from '@smithy/signature-v4'
import { type Place, s3 } from './objects.ts'

/** As the SDK's middleware has what it sends. */
type Sent = Parameters<SignatureV4['presign']>[0]

/** An address at which anybody can fetch an object for so many seconds, signed with the right of this function. */
export async function presignedGet(place: Place, seconds: number): Promise<string> {
  const signer = new SignatureV4({
    service: 's3',
    region: s3.config.region,
    credentials: s3.config.credentials,
    sha256: s3.config.sha256,
    uriEscapePath: false,
  })
  const command = new GetObjectCommand({ ...place })
  let signed: Sent | undefined
  // The client makes the request as for any other call; it is signed in place of being sent.
  command.middlewareStack.add(
    () => async (given) => {
      const request = given.request as Sent
      const { headers: _, ...rest } = request
      signed = await signer.presign(
        { ...rest, headers: { host: request.headers.host ?? hostOf(request) } } as Sent,
        { expiresIn: seconds, unsignableHeaders: new Set(['content-type']) },
      )
      return { output: { $metadata: {} }, response: undefined }
    },
    { step: 'finalizeRequest', priority: 'high', name: 'presigned' },
  )
  await s3.send(command)
  if (!signed) throw new Error('A request was not signed')
  return addressOf(signed)
}

const hostOf = ({ hostname, port }: Sent): string => (port ? `${hostname}:${port}` : hostname)

function addressOf({ protocol, path, query, ...to }: Sent): string {
  const asked = Object.entries(query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  )
  return `${protocol}//${hostOf(to as Sent)}${path}?${asked.join('&')}`
}
