import { describe, expect, it } from 'vitest'
import { council } from '#council'
import type { ServiceRequest } from '#requests/life/model.ts'
import { stepsFor } from '#requests/life/steps.ts'
import { authorityNumber } from '#requests/life/talk/passed.ts'
import { listKeys } from '#requests/list/list-keys.ts'
import { take, type WorkRecord } from '#requests/list/worklist.ts'
import { sayNotPassed } from '#requests/notify/not-passed.ts'
import { toAuthority } from '#requests/notify/to-authority.ts'
import { unreachedEntry } from '#requests/notify/unreached.ts'
import { toldTypes } from '#requests/notify/updates.ts'
import { seenLife } from '#requests/resident/seen.ts'
import { serviceOf } from '#services/index.ts'
import { at } from '../testing/fixtures.ts'
import { possible } from './can.ts'
import { lineOf } from './list.ts'
import { eventOf, world } from './testing/world.ts'

const city = 'E06000016'
const rutland = 'E06000017'
const note = 'The road is theirs'
async function referring() {
  const { does, request } = await world()
  const refer = (id: string, passed?: 'resident') =>
    does({ do: 'refer', to: { kind: 'authority', id }, note, ...(passed && { passed }) })
  return { refer, request }
}
const ports = { serviceOf, council }
const sentOf = (one: ServiceRequest) =>
  one.history.flatMap((entry) => toAuthority(ports, one, `${one.reference}/${entry.number}`, entry))
const lastStep = (one: ServiceRequest) => stepsFor(one, 'reporter', serviceOf(one.service), council).at(-1)

it('sends the authority what was reported and where, and nothing of whoever reported it', async () => {
  const { refer, request } = await referring()
  await refer(city)
  const one = {
    ...request(),
    contact: {
      name: 'Ada Example',
      email: 'ada@example.org',
      phone: '07700 900982',
      updates: 'email' as const,
    },
  }
  const [message, ...more] = sentOf(one)
  expect(more).toEqual([])
  expect(message).toMatchObject({ to: { email: 'reports@leicester-city.example' }, unlimited: true })
  expect(message?.body).toContain(one.reference)
  expect(message?.body).toContain(`Easting ${one.location?.easting}`)
  expect(message?.body).toContain(`mlat=${one.location?.lat}`)
  expect(message?.body).toContain(note)
  expect(JSON.stringify(message)).not.toMatch(/Ada|ada@|900982|\/track\//)
  expect(sentOf(one)).toEqual([message])
  expect(lastStep(one)).toMatchObject({ passed: 'sent', to: { name: 'Leicester City Council' } })
})

it('tells the authority too what the resident has added by then, and not what came afterwards or from others', async () => {
  const { refer, request } = await referring()
  await refer(city)
  const at = request().history.at(-1)?.at ?? ''
  const later = new Date(Date.parse(at) + 1000).toISOString()
  const said = { from: 'resident', at } as const
  const messages: ServiceRequest['messages'] = [
    { ...said, id: 'm1', text: 'It is deeper now' },
    { ...said, id: 'm2', text: 'Another one told us', other: 'HW-7K3M-9QTD' },
    { ...said, id: 'm3', text: 'Why is it theirs?', at: later },
  ]
  const [message] = sentOf({ ...request(), messages })
  expect(message?.body).toContain('It is deeper now')
  expect(message?.body).not.toMatch(/Another one|Why is it/)
})

it('says that it could not be sent once the address is refused', async () => {
  const { refer, request } = await referring()
  await refer(city)
  const { to, page } = sentOf(request())[0]!
  const one = { ...request(), unreached: [unreachedEntry(to, page!.who)] }
  expect(lastStep(one)).toMatchObject({ passed: 'not-sent' })
  expect(seenLife(one, council).passedTo).toMatchObject({ passed: 'not-sent' })
})

it('asks how an authority was told that takes no reports by email', async () => {
  const { refer, request } = await referring()
  expect(await refer(rutland)).toMatchObject({ kind: 'invalid', pointer: '/action/passed' })
  await refer(rutland, 'resident')
  expect(sentOf(request())).toEqual([])
  expect(lastStep(request())).toMatchObject({ passed: 'resident' })
})

it('never sends anything of a private request', async () => {
  const { refer, request } = await referring()
  await refer(city)
  const entry = request().history.at(-1)!
  const hidden = { council, serviceOf: () => ({ ...serviceOf('pothole')!, sensitive: true }) }
  expect(() => toAuthority(hidden, request(), 'x', entry)).toThrow('reportsEmail')
})

describe('an email to an authority that was refused', () => {
  async function refused() {
    const { does, request, requests, reference, types } = await world()
    await does({ do: 'refer', to: { kind: 'authority', id: city }, note })
    const [message] = sentOf(request())
    const say = async () => {
      const unreached = [unreachedEntry(message!.to, message!.page!.who)]
      requests.items.set(reference, { ...request(), unreached })
      await sayNotPassed(
        { requests, council, now: () => at },
        reference,
        authorityNumber(message!.page!.who)!,
      )
    }
    await say()
    const listed = () => {
      let record: WorkRecord | undefined
      const taking = { receivedAt: at.toISOString(), teamOf: () => undefined, wardNameOf: () => undefined }
      for (const { number } of request().history)
        record = take(record, eventOf(request(), number), taking) ?? record
      return record!
    }
    return { does, request, types, say, listed }
  }

  it('is said once, needs attention by key, and names whom to tell', async () => {
    const { types, say, listed } = await refused()
    await say()
    expect(types().filter((type) => type === 'not-passed')).toHaveLength(1)
    expect(listed()).toMatchObject({ attentionFor: 'not-passed', notPassed: city })
    expect(listKeys(listed())).toMatchObject({ attentionKey: 'highways' })
    expect(lineOf(listed(), { serviceOf, now: () => at })).toMatchObject({ notPassed: city })
  })

  it('is cleared once somebody has said how they told them, which the resident is told', async () => {
    const { does, request, listed } = await refused()
    expect(possible(request(), serviceOf('pothole'))).toContain('pass-on')
    expect(await does({ do: 'pass-on', passed: 'called' })).toMatchObject({ kind: 'taken' })
    expect(possible(request(), serviceOf('pothole'))).not.toContain('pass-on')
    expect(listKeys(listed())).not.toHaveProperty('attentionKey')
    expect(listed()).not.toHaveProperty('notPassed')
    expect(seenLife(request(), council).passedTo).toMatchObject({ passed: 'called' })
    expect(lastStep(request())).toMatchObject({ type: 'passed-on', passed: 'called' })
    expect(toldTypes).toContain('shire.request.passed-on.v1')
    expect(await does({ do: 'pass-on', passed: 'form' })).toMatchObject({ kind: 'not-now' })
  })

  it('is cleared too once it is open again, and waits for nobody where it was by then', async () => {
    const { does, listed, say } = await refused()
    await does({ do: 'reopen', note: 'We look again' })
    expect(listKeys(listed())).not.toHaveProperty('attentionKey')
    await say()
    expect(listed()).not.toHaveProperty('notPassed')
  })
})
