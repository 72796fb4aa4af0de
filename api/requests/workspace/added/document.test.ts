import { beforeEach, describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { stepsFor } from '#requests/life/steps.ts'
import { key } from '#requests/testing/fixtures.ts'
import { asksForProof, fileOf, pdf } from '#requests/testing/proof.ts'
import { act } from '../act.ts'
import { possible } from '../can.ts'
import { ada, world } from '../testing/world.ts'

type World = Awaited<ReturnType<typeof world>>
let place: World
let sent = 0
let isPrivate = false

/** A pothole that asks for documents besides. */
const serviceOf = (slug: string): Service | undefined => {
  const service = place.ports.serviceOf(slug)
  return service && { ...asksForProof(service), sensitive: isPrivate }
}
const letter = { do: 'add-document', how: 'post', on: '2026-03-01' } as const
const add = (more: object, one = key(++sent), seen = place.request().history.length) =>
  act(
    { ...place.ports, serviceOf },
    ada,
    place.reference,
    { action: { ...letter, question: 'proof', files: [fileOf()], ...more }, seen },
    one,
  )
const waits = (answers: object) =>
  place.requests.items.set(place.reference, {
    ...place.request(),
    answers: { ...place.request().answers, ...answers },
  })

beforeEach(async () => {
  place = await world()
  sent = 200
  isPrivate = false
  waits({ proof: 'later', face: 'later' })
})

describe('a document that came on paper', () => {
  it('answers what was asked for, once, with who added it, how it came and when', async () => {
    const files = [fileOf(pdf, 'letter.pdf')]
    const one = key(1)
    const first = await add({ files }, one)
    expect(first).toMatchObject({ kind: 'taken' })
    expect(await add({ files }, one)).toEqual(first)
    const { answers, evidence, history } = place.request()
    expect(answers).toMatchObject({ proof: [{ id: files[0]?.id, name: 'letter.pdf' }], face: 'later' })
    expect(evidence).toMatchObject([{ id: files[0]?.id, question: 'proof' }])
    expect(evidence[0]).not.toHaveProperty('by')
    expect(JSON.stringify(place.request())).not.toContain(files[0]?.receipt)
    expect(history.filter(({ type }) => type === 'evidence-added')).toMatchObject([
      { actor: ada, came: { how: 'post', on: '2026-03-01' }, evidence: [files[0]?.id] },
    ])
  })

  it('is told to whoever sent the request with how it came, and to others without', async () => {
    await add({})
    const told = (role: 'reporter' | 'follower') =>
      stepsFor(place.request(), role, serviceOf(place.request().service), council).at(-1)
    expect(told('reporter')).toMatchObject({
      type: 'evidence-added',
      came: { how: 'post', on: '2026-03-01' },
    })
    expect(told('follower')).not.toHaveProperty('came')
  })

  it('answers a question too that the resident left out', async () => {
    isPrivate = true
    const { proof: _, ...answers } = place.request().answers
    place.requests.items.set(place.reference, { ...place.request(), answers })
    expect(await add({})).toMatchObject({ kind: 'taken' })
  })

  const file = fileOf()
  const wrong: [string, object, object][] = [
    ['a day that is yet to come', { on: '2027-03-03' }, { pointer: '/action/on' }],
    ['a question that nobody asked', { question: 'shoeSize' }, { pointer: '/action/question' }],
    ['a question that takes no documents', { question: 'photos' }, { pointer: '/action/question' }],
    [
      'a file that nobody checked',
      { files: [{ ...file, receipt: 'x'.repeat(40) }] },
      { pointer: '/action/files' },
    ],
    ['the same file twice', { files: [file, file] }, { pointer: '/action/files' }],
    ['a document for a photo', { question: 'face' }, { pointer: '/action/files' }],
    [
      'more than there is room for',
      { files: [1, 2, 3, 4].map(() => fileOf()) },
      { pointer: '/action/files' },
    ],
  ]
  it.each(wrong)('is refused for %s, and nothing is written', async (_, more, refusal) => {
    const before = place.request()
    expect(await add(more)).toMatchObject({ kind: 'invalid', message: expect.any(String), ...refusal })
    expect(place.request()).toBe(before)
  })

  it('is added on what was seen, and under one key for one document', async () => {
    expect(await add({}, key(1), 1)).toMatchObject({ kind: 'taken' })
    expect(await add({}, key(1))).toEqual({ kind: 'key-reused' })
    expect(await add({}, key(2), 2)).toMatchObject({ kind: 'changed' })
  })

  it('asks for another look at a refusal, as it would from the resident', async () => {
    await refuse()
    expect(await add({})).toMatchObject({ kind: 'taken' })
    expect(place.types().slice(-2)).toEqual(['evidence-added', 'reconsideration-asked'])
    expect(place.request().reconsiderations).toMatchObject([{ reasons: 'Sent after the refusal: Proof' }])
  })

  it('is offered where the form asks for documents, until it is closed', async () => {
    const { request, ports } = place
    const service = ports.serviceOf(request().service)
    const offered = (of: Service | undefined) => possible(request(), of).includes('add-document')
    expect([offered(service), offered(serviceOf(request().service))]).toEqual([false, true])
    await advance(place.requests, place.reference, {
      type: 'closed',
      at: '2026-03-05T09:00:00Z',
      by: 'Highways',
    })
    expect(offered(serviceOf(request().service))).toBe(false)
    expect(await add({})).toMatchObject({ kind: 'not-now' })
  })
})

const refuse = () =>
  advance(place.requests, place.reference, { type: 'refused', at: '2026-03-05T09:00:00Z', by: 'Highways' })
