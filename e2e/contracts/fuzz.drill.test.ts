import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawnWhenAsked } from '#contract/core/pages/drawn-when-asked.ts'
import { loadAssembly } from '#infra/template/load.ts'
import { until } from '../support/client.ts'
import { inDataOf } from '../support/data-of.ts'
import { fuzz } from '../support/fuzz/fuzz.ts'
import type { Operation } from '../support/fuzz/operations.ts'
import { type Installation, newDataDir, playBuilt } from '../support/play.ts'
import { thorough } from '../support/thorough.ts'

const assembly = resolve(import.meta.dirname, '../../build/assembly')

/** One of its own: it does to requests, saved forms and lists whatever it likes. */
let own: Installation
beforeAll(async () => {
  own = await playBuilt(await newDataDir())
})
afterAll(async () => {
  await own.stop()
  await own.remove()
})

/** What draws a page and not an answer of the API. */
const pages: readonly string[] = drawnWhenAsked.map((path) => `ANY ${path}`)

/** Routes of the API as `npm start` has synthesised them; `$default` is whatever no other answers. */
function routes(): string[] {
  const keys = Object.values(loadAssembly(assembly).template.Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => String(Properties?.RouteKey))
  expect(keys.length).toBeGreaterThan(50)
  return keys.filter((key) => key !== '$default' && !pages.includes(key))
}

function isAsked(route: string, operations: readonly Operation[]): boolean {
  const [method, path = ''] = route.split(' ')
  // An act with a function of its own is told with all acts of its kind.
  const told = path.replace(/\/acts\/[a-z-]+$/, '/acts/{act}')
  const pattern = new RegExp(`^${told.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
  return operations.some(
    (one) => pattern.test(one.path) && (method === 'ANY' || one.method.toUpperCase() === method),
  )
}

interface State {
  readonly queues: readonly { name: string; waiting: number; taken: number }[]
}

/** Queues that hold something: what failed, and what is tried again and again. */
async function held(): Promise<string[]> {
  const { queues } = (await (await fetch(`${own.url}/local/state`)).json()) as State
  return queues.filter(({ waiting, taken }) => waiting + taken > 0).map(({ name }) => name)
}

it('every route answers whatever it is asked for, by everybody, with what its document says', async () => {
  const before = { ...process.env }
  const asked = thorough ? { rounds: 60, ms: 900_000 } : { rounds: 8, ms: 45_000 }
  const { round, operations, statuses, faults } = await inDataOf(own.dataDir, () =>
    fuzz(own.url, own.dataDir, { seed: 20_261_130, ...asked }),
  )
  expect({ ...process.env }).toEqual(before)
  expect(routes().filter((route) => !isAsked(route, operations))).toEqual([])
  expect(round).toBeGreaterThan(0)
  // It is no fuzz that is refused at every door.
  for (const status of [200, 201, 400, 401, 403, 404, 422]) expect([...statuses.keys()]).toContain(status)
  expect(faults.slice(0, 20)).toEqual([])
  expect(await until(held, (names) => names.length === 0, 120_000)).toEqual([])
}, 1_200_000)
