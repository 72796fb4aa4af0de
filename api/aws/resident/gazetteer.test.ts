import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteGazetteer } from './gazetteer.ts'

let status = 503
let asked = 0
const server = createServer((_, response) => {
  asked += 1
  response.writeHead(status).end(JSON.stringify({ '3TU': [52.765, -1.228] }))
}).listen(0)
beforeAll(async () => void (server.listening || (await once(server, 'listening'))))
afterAll(() => server.close())

it('does not take a list that was not there for an empty one, and fetches each once', async () => {
  const { port } = server.address() as { port: number }
  const gazetteer = siteGazetteer(`http://localhost:${port}`)
  await expect(gazetteer.postcodes('LE11')).rejects.toThrow('503')
  status = 200
  expect(await gazetteer.postcodes('LE11')).toEqual({ '3TU': [52.765, -1.228] })
  await gazetteer.postcodes('LE11')
  expect(asked).toBe(2)
})
