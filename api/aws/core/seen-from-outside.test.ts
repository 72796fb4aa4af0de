import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { lookFromOutside } from './seen-from-outside.ts'

let close = async () => {}
afterEach(() => close())

async function site(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => new Promise((resolve) => server.close(() => resolve()))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('sees the first page and the services, past what the edge keeps', async () => {
  const asked: string[] = []
  const url = await site(({ url = '' }, response) => {
    asked.push(url)
    response.end('here')
  })
  await lookFromOutside(url, new Date(5))
  expect(asked.sort()).toEqual(['/?looked=5', '/api/services?looked=5'])
})

it('fails with what answers with an error', async () => {
  const url = await site(({ url = '' }, response) => {
    response.statusCode = url.startsWith('/api/') ? 503 : 200
    response.end()
  })
  await expect(lookFromOutside(url)).rejects.toThrow('Did not come: /api/services (status 503)')
})

it('fails with what takes longer than anybody waits, and with what is not there at all', async () => {
  const url = await site((_, response) => void setTimeout(() => response.end(), 300))
  await expect(lookFromOutside(url, undefined, 50)).rejects.toThrow(
    'Did not come: / (TimeoutError), /api/services (TimeoutError)',
  )
  await close()
  close = async () => {}
  await expect(lookFromOutside(url)).rejects.toThrow('Did not come: / (TypeError)')
})
