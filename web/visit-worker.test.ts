import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { Manifest } from 'vite'
import { expect, it } from 'vitest'
import { filesOf } from './visit-worker.ts'

const site = 'https://council.example'

/** The worker as a browser runs it, with a site whose answers can be turned off. */
function worker(version: string, caches = new Map<string, Map<string, string>>()) {
  const code = readFileSync(join(import.meta.dirname, 'visit-worker.js'), 'utf8')
    .replace('= NAME', `= 'shire-visits ${version}'`)
    .replace('= FILES', "= ['/assets/app.js', '/favicon.svg']")
    .replace('= SHELL', "= '/workspace/fostering/visits/any/where'")
  const listeners = new Map<string, (event: unknown) => void>()
  const state = { online: true, missing: '' }
  const fetched = (address: string) => {
    if (!state.online) throw new TypeError('Failed to fetch')
    return `${version} ${address}`
  }
  const addressOf = (request: string | { url: string }) =>
    new URL(typeof request === 'string' ? request : request.url, site).pathname
  const open = async (name: string) => {
    const cache = caches.get(name) ?? new Map<string, string>()
    return {
      async addAll(all: (string | { url: string })[]) {
        const answers = all.map((one) => {
          if (addressOf(one) === state.missing) throw new TypeError('404')
          return [addressOf(one), fetched(addressOf(one))] as const
        })
        caches.set(name, new Map([...cache, ...answers]))
      },
      match: async (address: string) => caches.get(name)?.get(address),
    }
  }
  runInNewContext(code, {
    self: {
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
      location: new URL(`${site}/visit-worker.js`),
      skipWaiting: async () => undefined,
      clients: { claim: async () => undefined },
    },
    caches: {
      open,
      keys: async () => [...caches.keys()],
      delete: async (name: string) => caches.delete(name),
    },
    fetch: async (request: { url: string }) => fetched(addressOf(request)),
    Request: class {
      url: string
      constructor(url: string) {
        this.url = url
      }
    },
    URL,
  })
  const told = async (type: string, more: object = {}) => {
    let waits: Promise<unknown> | undefined
    const until = (promise: Promise<unknown>) => {
      waits = promise
    }
    listeners.get(type)?.({ waitUntil: until, respondWith: until, ...more })
    return waits && { answer: await waits }
  }
  const ask = async (path: string, more: object = {}) =>
    (await told('fetch', { request: { url: `${site}${path}`, method: 'GET', mode: 'cors', ...more } }))
      ?.answer
  return { caches, state, install: () => told('install'), activate: () => told('activate'), ask }
}

it('opens every page below and its files without a signal, and leaves all else to the browser', async () => {
  const one = worker('1')
  await one.install()
  one.state.online = false
  const shell = '1 /workspace/fostering/visits/any/where'
  expect(await one.ask('/workspace/fostering/visits/FA-7K3M-9QTD/visit.v1', { mode: 'navigate' })).toBe(shell)
  expect(await one.ask('/assets/app.js')).toBe('1 /assets/app.js')
  expect(await one.ask('/api/workspace/fostering/device')).toBeUndefined()
  expect(await one.ask('/assets/another.js')).toBeUndefined()
  expect(await one.ask('/assets/app.js', { method: 'POST' })).toBeUndefined()
  expect(await one.ask('//elsewhere.example/assets/app.js')).toBeUndefined()
})

it('keeps all of a version or none, and no version beside its own', async () => {
  const before = worker('1')
  await before.install()
  const after = worker('2', before.caches)
  after.state.missing = '/assets/app.js'
  await expect(after.install()).rejects.toThrow()
  expect([...before.caches.keys()]).toEqual(['shire-visits 1'])
  after.state.missing = ''
  await after.install()
  await after.activate()
  expect([...before.caches.keys()]).toEqual(['shire-visits 2'])
})

it('asks the site where the browser has thrown away what was kept', async () => {
  const one = worker('1')
  await one.install()
  one.caches.clear()
  expect(await one.ask('/assets/app.js')).toBe('1 /assets/app.js')
})

it('finds the files of pages in the built site, with those that they import, and fails where a page is none', () => {
  const client = {
    'index.html': { file: 'assets/app.js', css: ['assets/app.css'], imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
    'src/Page.tsx': { file: 'assets/page.js', imports: ['_shared.js'], dynamicImports: ['src/Later.tsx'] },
    'src/Later.tsx': { file: 'assets/later.js' },
  } as unknown as Manifest
  expect(filesOf(client, ['index.html', 'src/Page.tsx'])).toEqual(
    ['/assets/app.css', '/assets/app.js', '/assets/page.js', '/assets/shared.js'].sort(),
  )
  expect(() => filesOf(client, ['src/Moved.tsx'])).toThrow(/its pages would not open offline/)
})
