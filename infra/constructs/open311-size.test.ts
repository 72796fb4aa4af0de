import { XMLParser } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { Open311Errors } from '#contract/requests/open311.ts'
import { createEdgeFunction } from '../local/front/edge-function.ts'
import { maxPayload } from '../local/lambda/messages.ts'
import { mostOfCall, open311Size } from './open311-size.ts'

const edge = createEdgeFunction(open311Size())

const call = (path: string, length: number | undefined) =>
  edge.onRequest({
    method: 'POST',
    path,
    query: 'a=b',
    headers: length === undefined ? {} : { 'content-length': String(length) },
    ip: '127.0.0.1',
    body: async () => Buffer.alloc(0),
  })

it.each(['json', 'xml'])('says in %s that a call is too large', async (format) => {
  const result = await call(`/open311/v2/requests.${format}`, mostOfCall + 1)
  if (!('answer' in result)) throw new Error('It went on')
  const { status, headers, body } = result.answer
  expect([status, headers['content-type']]).toEqual([
    413,
    `${format === 'json' ? 'application/json' : 'text/xml'}; charset=utf-8`,
  ])
  const text = body.toString()
  const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true })
  const errors = format === 'json' ? JSON.parse(text) : [parser.parse(text).errors.error]
  expect(Open311Errors.parse(errors)).toMatchObject([
    { code: '413', description: expect.stringContaining('4 MB') },
  ])
})

it.each([mostOfCall, 0, undefined])('lets a call of %s bytes go on as it is', async (length) => {
  const result = await call('/open311/v2/requests.json', length)
  expect(result).toMatchObject({ request: { path: '/open311/v2/requests.json', query: 'a=b' } })
})

it('lets no call go on that is too large for the function behind it', () => {
  expect(Buffer.alloc(mostOfCall).toString('base64').length).toBeLessThan(maxPayload - 32 * 1024)
  expect(mostOfCall).toBeGreaterThan(4 * 1024 * 1024)
})
