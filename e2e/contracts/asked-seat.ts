import { expect } from 'vitest'
import type { SeatPlaces } from '#contract/admissions/starts/starts.ts'
import type { Asked } from '../support/openapi.ts'
import { type askedRound, badBodies, hill, round } from './asked-round.ts'

const path = { school: hill, round }
const not = { round: 'reception-1999' }
const by = 'sample-hill-school'

/** What a school does at its seat once families are told, asked of the API’s own routes. */
export async function askSeat({ one, through, statusOf, as, key }: Awaited<ReturnType<typeof askedRound>>) {
  await through('getSchoolDay', { path: { school: hill }, not: { school: 'nowhere' } })
  await through('getSeatWaiting', { path, not })
  await through('getRoundStarts', { path: { round }, not })
  one.at('2027-09-02T08:00:00.000Z')
  const { children } = await through<SeatPlaces>('listSeatPlaces', {
    path,
    not,
    query: { show: 'to-confirm' },
  })
  const [child] = children
  if (!child) throw new Error('Nobody has a place')
  const asks = async (operation: string, body: object) => {
    const ask = (more: Asked) =>
      statusOf(operation, { path, body, ...more, headers: { ...as(by), ...key(), ...more.headers } })
    for (const [status, bad] of badBodies) expect([operation, await ask(bad)]).toEqual([operation, status])
    expect(await statusOf(operation, { path, body, headers: as(by) })).toBe(400)
    expect(await ask({ headers: { authorization: '' } })).toBe(401)
    expect(await ask({ headers: as('admissions-managers') })).toBe(403)
    expect(await ask({ path: { ...path, ...not } })).toBe(404)
    expect([operation, await ask({})]).toEqual([operation, 200])
    return ask
  }
  const start = { is: 'started', on: '2027-09-01' }
  const word = { reference: child.reference, start, seen: child.seen }
  const again = await asks('confirmStarts', { children: [word] })
  expect(await again({})).toBe(409)
  const sent = key()
  const take = await asks('takeSeatFile', { file: 'places' })
  expect(await take({ headers: sent })).toBe(200)
  expect(await take({ headers: sent, body: { file: 'waiting' } })).toBe(422)
}
