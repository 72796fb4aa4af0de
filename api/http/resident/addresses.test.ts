import { afterEach, expect, it, vi } from 'vitest'
import { AddressesUnavailable } from '#requests/resident/addresses/ports.ts'
import { addressRoutes } from './addresses.ts'

const found = {
  label: '4 Acorn Walk, Loughborough, LE11 1AA',
  address: { line1: '4 Acorn Walk', town: 'Loughborough', postcode: 'LE11 1AA', uprn: '999900000001' },
  point: { easting: 453664.2, northing: 319674 },
}
const ask = (postcode: string, find = async (_: string) => [found]) =>
  addressRoutes({ find }).request('/api/addresses', {
    method: 'POST',
    body: JSON.stringify({ postcode }),
    headers: { 'content-type': 'application/json' },
  })
afterEach(() => void vi.restoreAllMocks())

it('asks for the postcode as it is usually written, and keeps nothing', async () => {
  const find = vi.fn(async (_: string) => [found])
  const response = await ask('le111aa', find)
  expect(find).toHaveBeenCalledWith('LE11 1AA')
  expect(await response.json()).toEqual({ addresses: [found] })
  expect(response.headers.get('cache-control')).toBe('no-store')
})

it.each(['', 'LE11', 'nonsense'])('asks nobody about %j', async (postcode) => {
  const find = vi.fn(async () => [])
  const response = await ask(postcode, find)
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ errors: [{ pointer: '/postcode' }] })
  expect(find).not.toHaveBeenCalled()
})

it('says what to do when the provider cannot be asked, and tells the log no postcode', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const response = await ask('LE11 1AA', async () => {
    throw new AddressesUnavailable(429)
  })
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({
    type: '/problems/unavailable',
    detail: expect.stringMatching(/by hand/),
  })
  expect(log.mock.calls.join()).toContain('429')
  expect(log.mock.calls.join()).not.toContain('LE11')
})
