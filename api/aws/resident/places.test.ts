import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AddressesUnavailable } from '#requests/resident/addresses/ports.ts'
import { osPlaces } from './places.ts'
import { addressOf, DeliveryPoint } from './places-address.ts'

const base = { UPRN: '100030000001', POST_TOWN: 'LOUGHBOROUGH', POSTCODE: 'LE11 1AA' }

describe('an address of the provider', () => {
  it.each([
    [{ BUILDING_NUMBER: '4', THOROUGHFARE_NAME: 'ACORN WALK' }, '4 Acorn Walk', undefined],
    [
      {
        SUB_BUILDING_NAME: 'FLAT 2',
        BUILDING_NAME: 'ELM HOUSE',
        BUILDING_NUMBER: '4',
        THOROUGHFARE_NAME: 'ACORN WALK',
      },
      'Flat 2, Elm House',
      '4 Acorn Walk',
    ],
    [{ BUILDING_NAME: '12A', THOROUGHFARE_NAME: 'HIGH STREET' }, '12A High Street', undefined],
    [
      { BUILDING_NAME: 'ROSE COTTAGE', THOROUGHFARE_NAME: 'MAIN STREET', DEPENDENT_LOCALITY: 'LONG WHATTON' },
      'Rose Cottage',
      'Main Street, Long Whatton',
    ],
    [
      { BUILDING_NUMBER: '1', DEPENDENT_THOROUGHFARE_NAME: 'BACK LANE', THOROUGHFARE_NAME: 'HIGH STREET' },
      '1 Back Lane, High Street',
      undefined,
    ],
    [{ ORGANISATION_NAME: 'THE TEA ROOM', PO_BOX_NUMBER: '7' }, 'The Tea Room, PO Box 7', undefined],
    [{ BUILDING_NAME: 'HALL FARM', DEPENDENT_LOCALITY: 'SHELTHORPE' }, 'Hall Farm', 'Shelthorpe'],
  ])('%j', (parts, line1, line2) => {
    const found = addressOf({ ...base, ...parts })
    expect(found?.address).toEqual({
      line1,
      ...(line2 && { line2 }),
      town: 'Loughborough',
      postcode: 'LE11 1AA',
      uprn: '100030000001',
    })
    expect(found?.label).toBe([line1, line2, 'Loughborough', 'LE11 1AA'].filter(Boolean).join(', '))
  })

  it.each([
    [
      'where both are told',
      { X_COORDINATE: 452188.1, Y_COORDINATE: 318879 },
      { easting: 452188.1, northing: 318879 },
    ],
    ['without the other', { X_COORDINATE: 452188.1 }, undefined],
    ['where they are no numbers', { X_COORDINATE: '?', Y_COORDINATE: '?' }, undefined],
  ])('has its point on the National Grid as it came, %s', (_, coordinates, point) => {
    const told = DeliveryPoint.parse({
      ...base,
      BUILDING_NUMBER: '4',
      THOROUGHFARE_NAME: 'ACORN WALK',
      ...coordinates,
    })
    expect(addressOf(told)?.point).toEqual(point)
  })

  it('is left out where it has no line, or none that fits', () => {
    expect(addressOf(base)).toBeUndefined()
    expect(addressOf({ ...base, ORGANISATION_NAME: 'X'.repeat(101) })).toBeUndefined()
  })
})

describe('OS Places', () => {
  let server: Server
  let url: string
  let asked: IncomingMessage
  let answer: { status: number; body: string; after?: number }
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked = request
      setTimeout(() => {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
      }, answer.after ?? 0)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/places/v1`
  })
  afterAll(() => void server.close())
  const places = (milliseconds = 2000) => osPlaces({ url, key: async () => 'the-key', milliseconds })

  it('is asked with the key in a header, and no key in an address', async () => {
    const DPA = { ...base, BUILDING_NUMBER: '4', THOROUGHFARE_NAME: 'ACORN WALK', LANGUAGE: 'EN' }
    answer = {
      status: 200,
      body: JSON.stringify({ header: {}, results: [{ DPA }, { LPI: {} }, { DPA: {} }] }),
    }
    expect((await places().find('LE11 1AA')).map(({ label }) => label)).toEqual([
      '4 Acorn Walk, Loughborough, LE11 1AA',
    ])
    expect(asked.url).toBe('/search/places/v1/postcode?postcode=LE11+1AA&dataset=DPA&maxresults=100')
    expect(asked.headers.key).toBe('the-key')
  })

  it('knows no addresses where it lists none, or calls the postcode wrong', async () => {
    answer = { status: 200, body: '{"header":{}}' }
    expect(await places().find('LE11 1ZZ')).toEqual([])
    answer = { status: 400, body: '{"error":{"statuscode":400,"message":"Requested postcode was LE11"}}' }
    expect(await places().find('LE11 1ZZ')).toEqual([])
  })

  it.each([
    ['refuses the key', { status: 401, body: '{}' }],
    ['is asked too often', { status: 429, body: '{}' }],
    ['is broken', { status: 503, body: 'Service unavailable' }],
    ['answers with something else', { status: 200, body: '<html>' }],
    ['takes too long', { status: 200, body: '{"header":{}}', after: 400 }],
  ])('is unavailable when it %s, and the error tells no postcode', async (_, given) => {
    answer = given
    const error = await places(100)
      .find('LE11 1AA')
      .catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(AddressesUnavailable)
    expect(`${error} ${JSON.stringify(error)} ${(error as Error).cause}`).not.toContain('LE11')
  })
})
