import { createHash } from 'node:crypto'
import { toGrid } from '#contract/geo/grid.ts'
import { postcodes } from '#council/areas/sample/postcodes.ts'
import type { Answer } from '../front/exchange.ts'
import { type Call, json } from './answer.ts'

const full = /^([A-Z]{1,2})(\d[A-Z\d]?)(\d[A-Z]{2})$/
/** What the service needs at least: area and district. */
const partial = /^[A-Z]{1,2}\d[A-Z\d]?(\d([A-Z]{1,2})?)?$/

const streets = ['ACORN', 'BRAMBLE', 'CURLEW', 'DAMSON', 'ELDER', 'FOXGLOVE', 'GORSE', 'HAREBELL']
const kinds = ['CLOSE', 'DRIVE', 'LANE', 'ROAD', 'STREET', 'WALK']
const towns: Record<string, string> = {
  LE8: 'LEICESTER',
  LE10: 'HINCKLEY',
  LE11: 'LOUGHBOROUGH',
  LE12: 'LOUGHBOROUGH',
  LE13: 'MELTON MOWBRAY',
  LE15: 'OAKHAM',
  LE16: 'MARKET HARBOROUGH',
  LE17: 'LUTTERWORTH',
  LE18: 'WIGSTON',
  LE65: 'ASHBY-DE-LA-ZOUCH',
  LE67: 'COALVILLE',
  LE: 'LEICESTER',
}

/** What OS Places answers when it can do nothing for anybody, and when it is asked too often. */
export const placesFails = (): Answer =>
  json(503, {
    fault: {
      faultstring: 'The Service is temporarily unavailable',
      detail: { errorcode: 'messaging.adaptors.http.flow.ServiceUnavailable' },
    },
  })
export const placesLimits = (): Answer =>
  json(429, {
    fault: {
      faultstring: 'Rate limit quota violation.',
      detail: { errorcode: 'policies.ratelimit.QuotaViolation' },
    },
  })

/**
 * OS Places, as far as finding the addresses of a postcode goes. The addresses are invented: always the same for a
 * postcode, and none for a postcode that ends with ZZ. Of postcodes that the sample does not have, nobody knows where they are.
 * https://docs.os.uk/os-apis/accessing-os-apis/os-places-api
 */
export function createPlaces(apiKey: () => string | undefined): (call: Call) => Answer {
  return ({ method, path, query, headers }) => {
    const given = query.get('key') ?? headers.key
    if (!given)
      return unauthorised(
        'Failed to resolve API Key variable request.queryparam.key',
        'steps.oauth.v2.FailedToResolveAPIKey',
      )
    if (given !== apiKey()) return unauthorised('Invalid ApiKey', 'oauth.v2.InvalidApiKey')
    if (method !== 'GET' || path !== '/postcode') return wrong(404, 'Resource not found.')
    const asked = query.get('postcode')
    if (asked === null) return wrong(400, 'No postcode parameter provided.')
    const postcode = asked.toUpperCase().replaceAll(' ', '')
    if (!partial.test(postcode))
      return wrong(
        400,
        `Requested postcode must contain a minimum of the sector plus 1 digit of the district e.g. SO1. Requested postcode was ${asked}`,
      )
    return json(200, found(postcode, asked))
  }
}

const unauthorised = (faultstring: string, errorcode: string) =>
  json(401, { fault: { faultstring, detail: { errorcode } } })

const wrong = (statuscode: number, message: string) => json(statuscode, { error: { statuscode, message } })

function found(postcode: string, asked: string) {
  const results = addressesOf(postcode).map((DPA) => ({ DPA }))
  const header = {
    uri: `https://api.os.uk/search/places/v1/postcode?postcode=${encodeURIComponent(asked)}`,
    query: `postcode=${asked}`,
    offset: 0,
    totalresults: results.length,
    format: 'JSON',
    dataset: 'DPA',
    lr: 'EN,CY',
    maxresults: 100,
    epoch: '1',
    lastupdate: '2026-01-01',
    output_srs: 'EPSG:27700',
  }
  // As the real one: where nothing is found, there is no list.
  return results.length ? { header, results } : { header }
}

function addressesOf(postcode: string) {
  const [, area = '', district = '', inward = ''] = full.exec(postcode) ?? []
  if (!area || inward.endsWith('ZZ')) return []
  const digest = createHash('sha256').update(postcode).digest()
  const at = (index: number) => digest[index] ?? 0
  const street = `${streets[at(0) % streets.length]} ${kinds[at(1) % kinds.length]}`
  const town = towns[area + district] ?? towns[area] ?? 'ANYTOWN'
  const tidy = `${area}${district} ${inward}`
  const first = 1 + (at(2) % 40)
  const houses = Array.from({ length: 4 + (at(3) % 5) }, (_, index) => ({
    BUILDING_NUMBER: String(first + 2 * index),
  }))
  const flats = [1, 2].map((flat) => ({
    SUB_BUILDING_NAME: `FLAT ${flat}`,
    BUILDING_NAME: `${streets[at(4) % streets.length]} HOUSE`,
  }))
  const shop = { ORGANISATION_NAME: 'THE INVENTED TEA ROOM', BUILDING_NUMBER: String(first + 30) }
  const near = placesNear(tidy)
  return [...houses, ...flats, shop].map((building, index) => {
    const parts: Parts = { ...building, THOROUGHFARE_NAME: street, POST_TOWN: town, POSTCODE: tidy }
    return {
      // No real property has a number that begins with 9999.
      UPRN: `9999${String(digest.readUInt32BE(5) % 1_000_000).padStart(6, '0')}${String(index).padStart(2, '0')}`,
      UDPRN: String(50_000_000 + (digest.readUInt32BE(9) % 1_000_000) + index),
      ADDRESS: inOneLine(parts),
      ...parts,
      ...near(index, at(10 + index)),
      LANGUAGE: 'EN',
      COUNTRY_CODE: 'E',
      MATCH: 1,
      MATCH_DESCRIPTION: 'EXACT',
    }
  })
}

/** Where the addresses of a postcode are: along a street through its middle, to a decimetre, as the real ones. */
function placesNear(postcode: string) {
  const middle = postcodes[postcode]
  const place = middle && toGrid({ lat: middle[0], lon: middle[1] })
  return (index: number, aside: number) =>
    place && {
      X_COORDINATE: Number((place.easting + 18 * (index - 4) + aside / 50).toFixed(1)),
      Y_COORDINATE: Number((place.northing + aside / 10 - 12).toFixed(1)),
    }
}

type Parts = {
  ORGANISATION_NAME?: string
  SUB_BUILDING_NAME?: string
  BUILDING_NAME?: string
  BUILDING_NUMBER?: string
  THOROUGHFARE_NAME: string
  POST_TOWN: string
  POSTCODE: string
}

function inOneLine(parts: Parts): string {
  const { ORGANISATION_NAME, SUB_BUILDING_NAME, BUILDING_NAME, BUILDING_NUMBER } = parts
  const { THOROUGHFARE_NAME, POST_TOWN, POSTCODE } = parts
  const road = [BUILDING_NUMBER, THOROUGHFARE_NAME].filter(Boolean).join(' ')
  return [ORGANISATION_NAME, SUB_BUILDING_NAME, BUILDING_NAME, road, POST_TOWN, POSTCODE]
    .filter(Boolean)
    .join(', ')
}
