import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceLimits } from '#contract/requests/evidence.ts'
import { fetchMedia, isOuter, outerLookup, wayTo } from './fetch-media.ts'

const server = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(302, { location: '/photo' }).end()
  else if (request.url === '/gone') response.writeHead(404).end('gone')
  else if (request.url === '/large') response.end(Buffer.alloc(evidenceLimits.bytes + 1))
  else response.end('photo')
})

let origin = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const text = async (address: string, loopbackAllowed = true) => {
  const bytes = await fetchMedia(address, loopbackAllowed)
  return bytes && new TextDecoder().decode(bytes)
}

describe('an address that a foreign system names', () => {
  it('is fetched from this machine only where that is allowed', async () => {
    expect(await text(`${origin}/photo`)).toBe('photo')
    expect(await text(`${origin.replace('127.0.0.1', 'localhost')}/photo`)).toBe('photo')
    expect(await text(`${origin}/photo`, false)).toBeUndefined()
  })

  it('is not followed elsewhere, and has to answer with what is asked for', async () => {
    expect(await text(`${origin}/moved`)).toBeUndefined()
    expect(await text(`${origin}/gone`)).toBeUndefined()
  })

  it('is left once it has sent more than a photo may have', async () => {
    expect(await text(`${origin}/large`)).toBeUndefined()
  })

  it.each([
    'http://example.org/photo.jpg',
    'https://127.0.0.1/photo.jpg',
    'https://[::1]/photo.jpg',
    'https://[::ffff:169.254.169.254]/latest/meta-data',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/photo.jpg',
    'https://2130706433/photo.jpg',
    'https://0x7f.1/photo.jpg',
    'https://user:word@example.org/photo.jpg',
    'https://example.org:8443/photo.jpg',
    'https://localhost/photo.jpg',
    'file:///etc/passwd',
    'data:image/jpeg;base64,AAAA',
    'photo.jpg',
  ])('is not fetched: %s', async (address) => {
    expect(await text(address)).toBeUndefined()
    expect(await text(address, false)).toBeUndefined()
    const url = URL.parse(address)
    if (url && url.hostname !== 'localhost') expect(wayTo(url, true)).toBeUndefined()
  })

  it('is looked up where the connection is made, and left when it leads inside', async () => {
    expect(wayTo(new URL('https://example.org/photo.jpg'), false)?.options.lookup).toBe(outerLookup)
    const why = await new Promise((resolve) =>
      outerLookup('localhost', {}, (error) => resolve(error?.message)),
    )
    expect(why).toBe('not out in the world')
  })

  it('is given to the connection as it asks: one address, or all of them', async () => {
    const found = (all: boolean) =>
      new Promise((resolve) => outerLookup('8.8.8.8', { all }, (...answer) => resolve(answer)))
    expect(await found(false)).toEqual([null, '8.8.8.8', 4])
    expect(await found(true)).toEqual([null, [{ address: '8.8.8.8', family: 4 }]])
  })
})

describe('an IP address', () => {
  it.each(['8.8.8.8', '151.101.1.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'out in the world: %s',
    (address) => {
      expect(isOuter(address)).toBe(true)
    },
  )
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'ff02::1',
    'example.org',
  ])('not: %s', (address) => {
    expect(isOuter(address)).toBe(false)
  })
})
