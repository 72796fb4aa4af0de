import { afterEach, beforeEach, expect, it } from 'vitest'
import { AddressAnswer } from '#contract/core/address.ts'
import { toGrid } from '#contract/geo/grid.ts'
import { serve } from './testing/serve.ts'

let served: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.close())

const ask = (query: string) => fetch(`${served.site}/outside/places/postcode?${query}`)
const found = async (postcode: string) => (await ask(`postcode=${postcode}&key=places-key`)).json()

it('knows the same addresses of a postcode each time, each with a number of its own', async () => {
  const { header, results } = await found('le38ra')
  expect(header).toMatchObject({ totalresults: results.length, dataset: 'DPA' })
  expect(results[0].DPA).toMatchObject({ POST_TOWN: 'LEICESTER', POSTCODE: 'LE3 8RA' })
  expect((await found('LE3+8RA')).results).toEqual(results)
  const uprns = results.map(({ DPA }: { DPA: { UPRN: string } }) => DPA.UPRN)
  expect(new Set(uprns).size).toBe(results.length)
  expect(AddressAnswer.shape.uprn.safeParse(uprns[0]).success).toBe(true)
  expect((await found('LE12 6AB')).results).not.toEqual(results)
})

it('knows where the addresses of the sample’s postcodes are, near its middle, and no others', async () => {
  const { results } = await found('LE3 8RA')
  const middle = toGrid({ lat: 52.652, lon: -1.186 })
  for (const { DPA } of results) {
    expect(Math.abs(DPA.X_COORDINATE - middle.easting)).toBeLessThan(200)
    expect(Math.abs(DPA.Y_COORDINATE - middle.northing)).toBeLessThan(50)
  }
  expect((await found('LE12 6AB')).results[0].DPA.X_COORDINATE).toBeUndefined()
})

it('has no list where there is no address', async () => {
  expect(await found('LE3 8ZZ')).toEqual({ header: expect.objectContaining({ totalresults: 0 }) })
})

it.each([
  ['postcode=LE38RA', 401],
  ['postcode=LE38RA&key=wrong', 401],
  ['key=places-key', 400],
  ['postcode=LE&key=places-key', 400],
  ['postcode=a+street&key=places-key', 400],
])('refuses %s', async (query, status) => {
  expect((await ask(query)).status).toBe(status)
})

it('refuses every key while no function knows one', async () => {
  served.forget()
  expect((await ask('postcode=LE38RA&key=undefined')).status).toBe(401)
})
