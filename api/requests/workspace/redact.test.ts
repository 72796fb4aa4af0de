import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { serviceOf } from '#services/index.ts'
import { erased } from '../life/erase.ts'
import { stepsFor } from '../life/steps.ts'
import { reconsider } from '../resident/reconsider.ts'
import { applied } from '../testing/blue-badge.ts'
import { at, key, secret } from '../testing/fixtures.ts'
import { act } from './act.ts'
import { possible } from './can.ts'
import { refuserOf } from './review.ts'
import { ada, ben, eventOf, world } from './testing/world.ts'

/** A pothole with a photo. */
async function withPhoto() {
  const one = await world()
  const photo = 'B'.repeat(26)
  one.requests.items.set(one.reference, {
    ...one.request(),
    evidence: [{ id: photo, question: 'photos' }],
    answers: { ...one.request().answers, photos: [{ id: photo }] },
  })
  return { ...one, photo, boxes: [{ x: 0, y: 0, width: 0.5, height: 0.5 }] }
}

describe('redacting', () => {
  it('leaves nothing of what stood there, in the request nor in events from then on', async () => {
    const { does, request, requests, reference } = await world()
    const stored = requests.items.get(reference)!
    const { key: place } = serviceOf('pothole')!
      .pages.flatMap(({ questions }) => questions)
      .find(({ kind }) => kind === 'location')!
    const description = 'Before the house of Mr Smith'
    requests.items.set(reference, {
      ...stored,
      location: { ...stored.location!, description },
      answers: { ...stored.answers, [place]: { ...(stored.answers[place] as object), description } },
      publication: { at: at.toISOString(), by: ada, words: description, photos: [] },
    })
    expect(possible(request(), serviceOf('pothole'))).toContain('redact')
    const answer = await does({ do: 'redact', answers: [{ key: place, text: 'Before number 4' }] })
    expect(answer.kind).toBe('taken')
    expect(JSON.stringify(request())).not.toContain('Smith')
    expect(JSON.stringify(eventOf(request(), 1))).not.toContain('Smith')
    expect(eventOf(request(), 3).data).toMatchObject({ location: { description: 'Before number 4' } })
  })

  it('leaves nothing of it in the answers before they were changed', async () => {
    const { does, request, requests, reference } = await world()
    const earlier = [{ number: 1, answers: { details: 'Mr Smith of number 4' } }]
    requests.items.set(reference, {
      ...request(),
      answers: { ...request().answers, details: 'Smith' },
      earlier,
    })
    expect((await does({ do: 'redact', answers: [{ key: 'details', text: '' }] })).kind).toBe('taken')
    expect(JSON.stringify(request())).not.toContain('Smith')
    expect(request().earlier).toEqual([{ number: 1, answers: {} }])
  })

  it('takes away what was said of a photo', async () => {
    const { does, request, requests, reference } = await world()
    const id = 'B'.repeat(26)
    const description = 'Mr Smith beside it'
    requests.items.set(reference, {
      ...request(),
      evidence: [{ id, description, question: 'photos' }],
      answers: { ...request().answers, photos: [{ id, description }] },
    })
    expect((await does({ do: 'redact', answers: [{ key: id, text: '' }] })).kind).toBe('taken')
    expect(JSON.stringify(request())).not.toContain('Smith')
    expect(request().answers.photos).toEqual([{ id }])
  })

  it('touches words of the resident alone', async () => {
    const { does } = await world()
    const answer = await does({ do: 'redact', answers: [{ key: 'size', text: 'x' }] })
    expect(answer).toMatchObject({ kind: 'invalid', pointer: '/action/answers/0' })
  })

  it('makes no copy of a photo that it will not take in', async () => {
    const { does, request, requests, reference, blurs, ports } = await world()
    const [photo, other] = ['B'.repeat(26), 'C'.repeat(26)]
    requests.items.set(reference, { ...request(), evidence: [{ id: photo, question: 'photos' }] })
    const boxes = [{ x: 0, y: 0, width: 0.5, height: 0.5 }]
    expect(await does({ do: 'blur', photo: other, boxes })).toMatchObject({ pointer: '/action/photo' })
    const stale = { action: { do: 'blur', photo, boxes } as const, seen: 1 }
    await does({ do: 'schedule', on: '2026-05-01' })
    expect(await act(ports, ada, reference, stale, key(8))).toMatchObject({ kind: 'changed' })
    const before = request()
    const number = before.history.length + 1
    const erasing = { type: 'erased', at: at.toISOString(), by: 'The council', number } as const
    requests.items.set(reference, { ...before, history: [...before.history, erasing] })
    expect(await does({ do: 'blur', photo, boxes })).toMatchObject({ kind: 'not-now' })
    expect(blurs).toEqual([])
    requests.items.set(reference, before)
    const away = { ...ports, blur: async () => false }
    const seen = before.history.length
    expect(await act(away, ada, reference, { ...stale, seen }, key(9))).toMatchObject({ kind: 'not-now' })
    expect(request().evidence).toMatchObject([{ id: photo }])
  })

  it('keeps a photo for the department, and a blurred copy of it for everybody', async () => {
    const { does, request, photo, boxes, blurs } = await withPhoto()
    await does({ do: 'publish', photos: [photo] })
    await does({ do: 'blur', photo, boxes }, undefined, ada, key(7))
    await does({ do: 'blur', photo, boxes }, undefined, ada, key(7))
    expect(blurs).toHaveLength(1)
    const [copy] = request().copies ?? []
    expect(copy).toEqual({ id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), of: photo })
    expect(request().evidence).toMatchObject([{ id: photo }])
    expect(request().answers.photos).toEqual([{ id: photo }])
    expect(request().publication?.photos).toEqual([])
    expect(request().history.at(-1)).toMatchObject({ type: 'redacted', made: [copy?.id] })
    expect(request().history.at(-1)).not.toHaveProperty('gone')
    expect(await does({ do: 'publish', photos: [photo] })).toMatchObject({
      kind: 'invalid',
      pointer: '/action/photos/0',
    })
    expect(await does({ do: 'publish', photos: [copy?.id ?? ''] })).toMatchObject({ kind: 'taken' })
    expect(request().publication?.photos).toEqual([copy?.id])
  })

  it('has one blurred copy of a photo: the one before goes, and is public no more', async () => {
    const { does, request, photo, boxes } = await withPhoto()
    await does({ do: 'blur', photo, boxes })
    const before = request().copies?.[0]?.id ?? ''
    await does({ do: 'publish', photos: [before] })
    await does({ do: 'blur', photo, boxes })
    expect(request().copies).toHaveLength(1)
    expect(request().copies?.[0]?.id).not.toBe(before)
    expect(request().history.at(-1)).toMatchObject({ gone: [before], made: [request().copies?.[0]?.id] })
    expect(request().publication?.photos).toEqual([])
  })

  it('destroys an original, in whose place the blurred copy goes on', async () => {
    const { does, request, photo, boxes } = await withPhoto()
    await does({ do: 'blur', photo, boxes })
    const copy = request().copies?.[0]?.id ?? ''
    await does({ do: 'publish', photos: [copy] })
    await does({ do: 'remove-photo', photo })
    expect(request()).toMatchObject({
      evidence: [{ id: copy }],
      answers: { photos: [{ id: copy }] },
      copies: [],
    })
    expect(request().publication?.photos).toEqual([copy])
    expect(request().history.at(-1)).toMatchObject({ type: 'redacted', gone: [photo] })
    await does({ do: 'remove-photo', photo: copy })
    expect(request().evidence).toEqual([])
    expect(request().publication?.photos).toEqual([])
  })

  it('erases a photo and its blurred copy together', async () => {
    const { does, request, photo, boxes } = await withPhoto()
    await does({ do: 'blur', photo, boxes })
    const copy = request().copies?.[0]?.id
    await does({ do: 'fix', note: 'Filled', photos: [] })
    const left = erased(request(), at, 'The council')
    expect(left?.history.at(-1)).toMatchObject({ type: 'erased', gone: [photo, copy] })
    expect(left).not.toHaveProperty('copies')
  })
})

describe('publishing', () => {
  it('makes public what was looked at and nothing else', async () => {
    const { does, request, requests, reference } = await world()
    expect(await does({ do: 'publish', photos: ['C'.repeat(26)] })).toMatchObject({
      pointer: '/action/photos/0',
    })
    const id = 'D'.repeat(26)
    requests.items.set(reference, { ...request(), evidence: [{ id, missing: true }] })
    expect((await does({ do: 'publish', photos: [id] })).kind).toBe('invalid')
    await does({ do: 'publish', words: ' A hole ', photos: [] })
    expect(request().publication).toMatchObject({ words: 'A hole', photos: [], by: ada })
    const told = () => stepsFor(request(), 'reporter', serviceOf('pothole'), council).at(-1)
    expect(told()).toMatchObject({ type: 'published', by: 'Highways', showing: ['words'] })
    await does({ do: 'unpublish' })
    expect(request()).not.toHaveProperty('publication')
    expect(told()).toMatchObject({ type: 'published', showing: [] })
    const followers = stepsFor(request(), 'follower', serviceOf('pothole'), council)
    expect(followers.map(({ type }) => type)).not.toContain('published')
  })

  it('is refused for words that seem to say who or where somebody is, until somebody has looked', async () => {
    const { does, request } = await world()
    const words = 'Deep hole outside Mrs Jones. Call 07700 900123'
    expect(await does({ do: 'publish', words, photos: [] })).toMatchObject({
      kind: 'invalid',
      pointer: '/action/words',
    })
    expect(request()).not.toHaveProperty('publication')
    await does({ do: 'publish', words, photos: [], looked: true })
    expect(request().publication).toMatchObject({ words })
  })
})

describe('what can be done', () => {
  it('is a decision where the service has one', async () => {
    const badge = await applied()
    const ports = { ...badge, blur: async () => false }
    expect(possible(badge.request(), serviceOf('blue-badge'))).toContain('decide')
    const bare = { do: 'decide', outcome: 'approved', reasons: 'The award is shown.' } as const
    // Its photo and proofs were to come later, and have not come.
    expect(await act(ports, ada, badge.reference, { action: bare, seen: 2 }, key(4))).toMatchObject({
      ...{ kind: 'invalid', pointer: '/action/without' },
    })
    const action = { ...bare, without: 'All of it was shown at the desk' }
    const decided = await act(ports, ada, badge.reference, { action, seen: 2 }, key(5))
    expect(decided.kind).toBe('taken')
    expect(badge.request()).toMatchObject({ state: 'approved', decision: { outcome: 'approved' } })
    expect(badge.request().history.at(-1)).toMatchObject({ type: 'approved', actor: ada })
    expect(badge.request().notes).toMatchObject([
      { text: 'Approved without: All of it was shown at the desk' },
    ])
  })

  it('is no second decision by whoever refused, once the resident asked for another look', async () => {
    const badge = await applied()
    const ports = { ...badge, blur: async () => false }
    const refuse = { do: 'decide', outcome: 'refused', reasons: 'No award is shown.' } as const
    await act(ports, ada, badge.reference, { action: refuse, seen: 2 }, key(4))
    expect(refuserOf(badge.request())).toBeUndefined()
    const late = { ...badge, secret, now: () => at }
    await reconsider(late, badge.reference, badge.trackingKey, { reasons: 'It is on page 3.' })
    expect(refuserOf(badge.request())).toEqual(ada)
    const grant = { do: 'decide', outcome: 'approved', reasons: 'Page 3.', without: 'Seen' } as const
    const again = { action: grant, seen: badge.request().history.length }
    expect(await act(ports, ada, badge.reference, again, key(5))).toMatchObject({
      kind: 'not-now',
      message: /a colleague who did not/,
    })
    expect((await act(ports, ben, badge.reference, again, key(6))).kind).toBe('taken')
    expect(refuserOf(badge.request())).toBeUndefined()
  })
})
