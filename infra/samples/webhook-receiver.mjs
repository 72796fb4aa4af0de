// Takes a department's events: node webhook-receiver.mjs, with WEBHOOK_KEY: the `current` of the secret that the
// output <Department>WebhookKeyId names. Put TLS in front of it, and keep `known` in a database instead of memory.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const { WEBHOOK_KEY, PORT = '8080' } = process.env
if (!WEBHOOK_KEY) throw new Error('Set WEBHOOK_KEY: without it anybody could sign')
/** Number of the last event of each request, by reference. */
const known = new Map()

function isSigned(header = '', body) {
  const parts = header.split(',').map((part) => part.split('='))
  const at = parts.find(([name]) => name === 't')?.[1]
  if (!(Math.abs(Date.now() / 1000 - Number(at)) < 300)) return false
  const wanted = createHmac('sha256', WEBHOOK_KEY).update(`${at}.${body}`).digest()
  const given = parts.filter(([name]) => name === 'v1').map(([, hex = '']) => Buffer.from(hex, 'hex'))
  return given.some((one) => one.length === wanted.length && timingSafeEqual(one, wanted))
}

function take({ subject, sequence, type }) {
  const last = known.get(subject) ?? 0
  const begins = type.includes('.transferred.')
  if (Number(sequence) > last + 1 && !begins) return [409, { error: `Number ${last + 1} has not come yet` }]
  if (Number(sequence) > last) {
    console.log(`${subject} ${sequence} ${type}`) // Here your own system takes it: once, and in order.
    known.set(subject, Number(sequence))
  }
  return [200, { reference: `OURS-${subject}` }]
}

const server = createServer(async (request, response) => {
  // Joined before it is read: a letter may be cut in two on its way.
  const body = Buffer.concat(await request.toArray()).toString()
  const signed = isSigned(request.headers['shire-signature'], body)
  const [status, answer] = signed
    ? take(JSON.parse(body))
    : [401, { error: 'Not signed by Shire, or too old' }]
  if (status !== 200) console.error(`Refused with ${status}: ${answer.error}`)
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
})
server.listen(PORT, () => console.log(`Listening on ${server.address().port}`))
