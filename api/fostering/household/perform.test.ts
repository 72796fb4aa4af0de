import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phases } from '#contract/fostering/case.ts'
import { kindFor } from '../parts/index.ts'
import { linkCode, linkKey } from './links.ts'
import type { Part } from './part.ts'
import { openPlace, whoHolds } from './place.ts'
import { placeView } from './place-view.ts'
import { sweepParts } from './sweep.ts'
import { applicant, household, recruiter, world } from './testing/world.ts'
import { checkPart } from './verify.ts'
import { openPart } from './view.ts'

const thread = 'thread.p1.2027'
const words = { text: 'When will you come?', whose: 'council', files: [] }

describe('an act', () => {
  it('changes one part, tells the head, and is done once for each key', async () => {
    const one = await world()
    const asked = { key: 'the-same-key-for-both-of-them', seen: 0 }
    for (const _ of [1, 2])
      expect(await one.act(applicant(), thread, 'write', words, asked)).toMatchObject({ kind: 'done' })
    const part = await one.part(thread)
    expect(part?.history).toHaveLength(1)
    expect(part?.pending).toBeUndefined()
    expect((await one.head()).known[thread]).toMatchObject({ state: 'waiting', whose: 'council', number: 1 })
    const other = { ...words, text: 'Something else' }
    expect(await one.act(applicant(), thread, 'write', other, asked)).toEqual({ kind: 'key-reused' })
  })

  it('is refused on an older look, and to whoever may not', async () => {
    const one = await world()
    await one.act(applicant(), thread, 'write', words)
    expect(await one.act(applicant(), thread, 'write', words, { seen: 0 })).toEqual({ kind: 'changed' })
    // A partner, whose own this is not; a member of a panel, before there is anything for one.
    expect(await one.act(applicant('p2'), thread, 'write', words)).toEqual({ kind: 'forbidden' })
    const panel = { as: 'panel', id: 'staff-2', name: 'Olive Peters' } as const
    expect(await one.act(panel, thread, 'write', words)).toEqual({ kind: 'forbidden' })
    expect(await openPart(one.ports, applicant('p2'), household, thread)).toEqual({ kind: 'not-found' })
  })

  it('that was cut off before the head knew is carried by the sweep, once', async () => {
    const one = await world()
    const { carry } = one.ports.parts
    one.ports.parts.carry = async () => {
      throw new Error('cut off')
    }
    await expect(one.act(applicant(), thread, 'write', words)).rejects.toThrow('cut off')
    expect((await one.head()).known[thread]).toBeUndefined()
    one.ports.parts.carry = carry
    expect(await sweepParts(one.ports)).toBe(1)
    expect((await one.head()).known[thread]).toMatchObject({ number: 1 })
    expect(await sweepParts(one.ports)).toBe(0)
  })

  it('of many at once is never lost, and the head ends with the newest', async () => {
    const one = await world()
    const write = async (at: number) => {
      for (let tries = 0; tries < 40; tries++) {
        const key = `writer-number-${at}-of-all-of-them`
        const outcome = await one.act(applicant(), thread, 'write', { ...words, text: `No. ${at}` }, { key })
        if (outcome.kind === 'done') return
      }
      throw new Error('never got through')
    }
    await Promise.all([1, 2, 3, 4, 5, 6].map(write))
    expect((await one.part(thread))?.history).toHaveLength(6)
    expect((await one.head()).known[thread]).toMatchObject({ number: 6 })
  })
})

describe('a record', () => {
  it('shows any changed entry, value or order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.nat(),
        async (texts, seed) => {
          const one = await world()
          for (const text of texts) await one.act(applicant(), thread, 'write', { ...words, text })
          const part = (await one.part(thread)) as Part
          expect(checkPart(part)).toBeUndefined()
          const at = seed % part.history.length
          const forged = part.history.map((entry, place) =>
            place === at ? { ...entry, added: { ...entry.added, text: 'forged' } } : entry,
          )
          const end = part.history.at(-1)
          // What the head knows of the part's end shows a change of the last entry, too.
          expect(checkPart({ ...part, history: forged }, part)).toBeDefined()
          expect(checkPart({ ...part, values: { ...part.values, many: 99 } })).toBe(
            `${part.name}: its values are not those that entry ${end?.number} left`,
          )
          expect(checkPart({ ...part, history: part.history.slice(0, -1) }, part)).toBeDefined()
        },
      ),
      { numRuns: 25 },
    )
  })

  it('of the same part in one hand has a right for each act, in every phase', async () => {
    for (const name of ['head', 'person.p1', thread])
      for (const act of Object.values((await kindFor(name))?.acts ?? {})) expect(act.right).toBeTruthy()
    expect(phases).toHaveLength(5)
  })
})

describe('a private link', () => {
  const secret = new Uint8Array(32).fill(7)
  const linkOf = (person: string, generation = 1) => ({ household, person, generation })
  const asked = (person: string, generation = 1) => ({
    household,
    person,
    key: linkKey(secret, linkOf(person, generation)),
    code: linkCode(secret, linkOf(person, generation)),
  })

  it('opens what is theirs with its code, and with no other', async () => {
    const one = await world()
    await one.act(recruiter, 'person.p1', 'link')
    await one.act(recruiter, 'person.p2', 'link')
    const opening = await openPlace(one.ports, asked('p1'))
    if (opening.kind !== 'opened') throw new Error(opening.kind)
    const held = await whoHolds(one.ports, opening.opened.token)
    expect(held?.who).toMatchObject({ as: 'applicant', id: 'p1' })
    expect(held && placeView(one.ports, held.who, held.head).parts.map(({ name }) => name)).toEqual([
      'person.p1',
    ])
    // Staff see whether it was used, and on which day; that it is opened again that day is not written again.
    const kept = async () => (await one.ports.parts.get(`${household}/person.p1`)) as Part
    const many = (await kept()).history.length
    expect((await openPlace(one.ports, asked('p1'))).kind).toBe('opened')
    expect((await kept()).history.length).toBe(many)
    const seen = await openPart(one.ports, recruiter, household, 'person.p1')
    expect(seen.kind === 'done' && seen.item.values).toMatchObject({ link: 'made', linkUsed: '2027-01-05' })
    const own = await openPart(one.ports, held?.who ?? recruiter, household, 'person.p1')
    expect(own.kind === 'done' && own.item.values).not.toHaveProperty('linkUsed')
    const mixed = { ...asked('p1'), code: asked('p2').code }
    expect(await openPlace(one.ports, mixed)).toEqual({ kind: 'refused' })
    expect(await openPlace(one.ports, { ...asked('p1'), key: asked('p2').key })).toEqual({ kind: 'refused' })
    one.go('2027-01-05T12:00:00.001Z')
    expect(await whoHolds(one.ports, opening.opened.token)).toBeUndefined()
  })

  it('rests after five wrong codes, even for the right one, and opens again after it', async () => {
    const one = await world()
    await one.act(recruiter, 'person.p1', 'link')
    const right = asked('p1')
    const wrong = { ...right, code: right.code === '000000' ? '000001' : '000000' }
    for (let at = 0; at < 5; at++) expect(await openPlace(one.ports, wrong)).toEqual({ kind: 'refused' })
    expect(await openPlace(one.ports, right)).toEqual({ kind: 'resting', seconds: 900 })
    one.go('2027-01-05T10:15:00.000Z')
    expect(await openPlace(one.ports, right)).toMatchObject({ kind: 'opened' })
  })

  it('that was replaced opens nothing, nor does that of somebody who left', async () => {
    const one = await world()
    await one.act(recruiter, 'person.p1', 'link')
    await one.act(recruiter, 'person.p2', 'link')
    const opening = await openPlace(one.ports, asked('p2'))
    if (opening.kind !== 'opened') throw new Error(opening.kind)
    await one.act(recruiter, 'person.p2', 'link')
    expect(await openPlace(one.ports, asked('p2'))).toEqual({ kind: 'refused' })
    expect(await whoHolds(one.ports, opening.opened.token)).toBeUndefined()
    expect(await openPlace(one.ports, asked('p2', 2))).toMatchObject({ kind: 'opened' })
    expect(await one.act(applicant('p2'), 'head', 'leave', { person: 'p2' })).toMatchObject({ kind: 'done' })
    expect(await openPlace(one.ports, asked('p2', 2))).toEqual({ kind: 'refused' })
    // Nobody else is applying then, and what they themselves wrote is still theirs and there.
    expect(await one.act(applicant(), 'head', 'leave', { person: 'p1' })).toMatchObject({ kind: 'not-now' })
    expect(await one.part('person.p2')).toBeDefined()
  })
})
