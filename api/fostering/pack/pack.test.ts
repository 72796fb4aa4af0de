import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PackManifest } from '#contract/fostering/panel/pack.ts'
import { hashOf } from '#record/canonical.ts'
import type { Part } from '../household/part.ts'
import type { Outcome } from '../household/refusal.ts'
import { proposed, refers } from '../household/testing/referral.ts'
import { does as doesPart, manager } from '../household/testing/work.ts'
import { applicant, household } from '../household/testing/world.ts'
import { meetingId } from '../panel/meeting.ts'
import { does } from '../panel/testing/world.ts'
import { composePack } from './compose.ts'
import { gather } from './gather.ts'
import { fingerprintOf } from './manifest.ts'
import { answer, ask, openQuestions } from './questions.ts'
import { adviser, type PackWorld, packWorld, picture } from './testing/world.ts'
import { checkPacks } from './verify.ts'

const done = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}
const why = <T>(outcome: Outcome<T>): string => ('message' in outcome ? outcome.message : outcome.kind)

/** Everything that was locked, as one text. */
const textOf = (one: PackWorld, { sections }: PackManifest) =>
  sections
    .map(({ sha256 }) => {
      const { meeting, item } = one.place
      return Buffer.from(one.files.all.get(`${meeting}/${item}/${sha256}`) ?? '').toString('utf8')
    })
    .join('\n')

const checked = async (one: PackWorld) => {
  const meeting = await one.ports.meetings.get(meetingId(one.place.meeting))
  if (!meeting) throw new Error('no meeting')
  const part = async (household: string, name: string): Promise<Part | undefined> =>
    one.ports.parts.get(`${household}/${name}`)
  return checkPacks({ packs: one.files, part }, meeting)
}

describe('a pack that is locked', () => {
  let one: PackWorld
  let manifest: PackManifest
  beforeAll(async () => {
    one = await packWorld()
    manifest = done(await one.lock('the-key-of-the-lock'))
  })

  it('puts itself together from the record, and nothing is typed again', () => {
    const ids = manifest.sections.map(({ id }) => id)
    expect(ids[0]).toBe('about')
    expect(ids).toEqual(
      expect.arrayContaining(['section-health', 'section-terms', 'comments', 'checks', 'plan', 'pictures']),
    )
    expect(ids).not.toContain('since')
    const text = textOf(one, manifest)
    for (const words of [
      'What we think of section.health.',
      'What p1 says to it.',
      'What p2 says to it.',
      'Criminal record check (enhanced DBS)',
      'They speak well of them.',
      'The garden behind the house',
      'Written by Olive Peters on 2 November 2026',
    ])
      expect(text).toContain(words)
  })

  it('names each part with its version and its end, and each section and picture with its hash', async () => {
    expect(new Set(manifest.parts.map(({ part }) => part)).size).toBe(manifest.parts.length)
    for (const { part, number, end } of manifest.parts) {
      const kept = await one.record.part(part)
      expect([part, kept?.history.length]).toEqual([part, number])
      expect(end).toMatch(/^[\w-]{43}$/)
    }
    for (const { sha256, bytes } of manifest.sections) {
      const text = await one.files.text(one.place, sha256)
      expect(text && [hashOf(JSON.parse(text)), Buffer.byteLength(text)]).toEqual([sha256, bytes])
    }
    expect(manifest.pictures).toEqual([{ sha256: picture.sha256, bytes: picture.bytes.length }])
    expect(fingerprintOf(manifest)).toBe(manifest.fingerprint)
  })

  it('is the one that the meeting says, once, whatever is sent again', async () => {
    const values = await one.at.values(one.place.meeting)
    expect(values.items.i1?.pack).toMatchObject({ fingerprint: manifest.fingerprint, locked: '2026-11-02' })
    expect(done(await one.lock('the-key-of-the-lock'))).toEqual(manifest)
    expect(why(await one.lock())).toContain('locked already')
  })

  it('fits, and every part of it is looked at', async () => {
    expect(await checked(one)).toEqual({ packs: 1, faults: [] })
  })

  it('is no longer what was locked once any byte of any file is another', async () => {
    const files = [...one.files.all.keys()]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.integer({ min: 1, max: 255 }),
        async (key, where, flip) => {
          const before = one.files.all.get(key) as Uint8Array
          const bytes = Uint8Array.from(before)
          const at = Math.floor(where * bytes.length)
          bytes[at] = (bytes[at] as number) ^ flip
          one.files.all.set(key, bytes)
          const { faults } = await checked(one)
          one.files.all.set(key, before)
          expect(faults.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('says which file is gone', async () => {
    const [first] = manifest.sections
    const key = `${one.place.meeting}/i1/${first?.sha256}`
    const before = one.files.all.get(key) as Uint8Array
    one.files.all.delete(key)
    expect((await checked(one)).faults).toEqual([
      'i1, the pack: the section “What the panel is asked” is gone',
    ])
    one.files.all.set(key, before)
  })

  it('notices that a part of the record under it was changed, though the part fits by itself', async () => {
    const id = `${manifest.household}/check.p1.dbs`
    const kept = one.record.shelf.items.get(id) as Part
    one.record.shelf.items.set(id, { ...kept, history: kept.history.slice(0, 1) })
    expect((await checked(one)).faults).toEqual([
      'i1, the pack: the part check.p1.dbs is not the one that was locked',
    ])
    one.record.shelf.items.set(id, kept)
    expect((await checked(one)).faults).toEqual([])
  })
})

describe('locking', () => {
  let one: PackWorld
  beforeEach(async () => {
    one = await packWorld()
  })

  it('is for those who plan, and for nobody else', async () => {
    for (const person of one.people) expect(why(await one.lock(undefined, null, person))).toBe('forbidden')
    expect(why(await one.lock(undefined, null, { ...adviser, roles: ['decider', 'adviser'] }))).toBe(
      'not-found',
    )
    expect(one.files.all.size).toBe(0)
  })

  it('is five working days before the meeting, or later with the chair’s agreement', async () => {
    one.go('2026-12-25T10:00:00.000Z')
    expect(why(await one.lock())).toContain('24 December 2026')
    expect(one.files.all.size).toBe(0)
    await does(one.at, one.people[0] as never, one.place.meeting, 'waive', {
      item: 'i1',
      reasons: 'It can wait.',
    })
    expect(done(await one.lock()).locked).toBe('2026-12-25')
  })

  it('locks one pack where two lock at once', async () => {
    const both = await Promise.all([one.lock(), one.lock()])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'not-now'])
    expect((await checked(one)).faults).toEqual([])
  })

  it('finishes under the same key where it was cut off before the meeting was written', async () => {
    const save = one.ports.meetings.save
    Object.assign(one.ports.meetings, {
      save: async () => {
        throw new Error('cut off')
      },
    })
    await expect(one.lock('cut')).rejects.toThrow('cut off')
    expect((await one.at.values(one.place.meeting)).items.i1?.pack).toBeUndefined()
    Object.assign(one.ports.meetings, { save })
    done(await one.lock('cut'))
    expect((await checked(one)).faults).toEqual([])
  })
})

describe('a supplement', () => {
  let one: PackWorld
  beforeEach(async () => {
    one = await packWorld()
    done(await one.lock())
  })

  it('is refused where nothing is new', async () => {
    expect(why(await one.lock(undefined, 'Because.'))).toContain('Nothing has changed')
    expect((await one.at.values(one.place.meeting)).items.i1?.pack?.supplements).toEqual([])
  })

  it('has what changed since, why it was made, and answers; and the next has none of it again', async () => {
    const asked = { section: null, text: 'How far is the school?' }
    const [chair] = one.people as [never]
    const q = done(await ask(one.ports, chair, { place: one.place, key: 'ask-1' }, asked))
    expect(q.questions).toMatchObject([{ id: 'q1', answer: null }])
    const said = { question: 'q1', text: 'Five minutes on foot.' }
    done(await answer(one.ports, adviser, { place: one.place, key: 'answer-1' }, said))
    const added = await one.record.act(manager, 'check.p1.employer', 'ask', { of: 'Sampleton Hospital' })
    expect(added.kind).toBe('done')
    const supplement = done(await one.lock('first', 'A check was asked for.'))
    expect(supplement).toMatchObject({ number: 1, why: 'A check was asked for.' })
    expect(supplement.sections.map(({ id }) => id)).toEqual(['why-1', 'changed-1', 'checks', 'questions-1'])
    const text = textOf(one, supplement)
    for (const words of ['Sampleton Hospital', 'How far is the school?', 'Five minutes on foot.'])
      expect(text).toContain(words)
    expect(done(await one.lock('first', 'A check was asked for.'))).toEqual(supplement)
    expect(why(await one.lock('second', 'And again.'))).toContain('Nothing has changed')
    const { questions } = done(await openQuestions(one.ports, chair, one.place))
    expect(questions[0]?.answer).toMatchObject({ supplement: 1 })
    expect(why(await answer(one.ports, adviser, { place: one.place, key: 'late' }, said))).toContain('stays')
    expect(await checked(one)).toEqual({ packs: 1, faults: [] })
  })
})

describe('of what a household wrote to us about a proposal', () => {
  it('has their words first, with what was proposed and recommended before, and no minutes', async () => {
    const at = await proposed('fostering', '2026-12-24')
    await doesPart(at, applicant(), 'referral.1', 'represent', { words: 'The garden is fenced now.' })
    await refers(at, 'representations', { about: 'referral.1' }, 'referral.2')
    const found = await gather(at.ports, household, 'referral.2')
    if (!found) throw new Error('nothing was gathered')
    const [first, second] = composePack(found, { title: 'Again', meets: null }, [])
    expect([first?.id, second?.id]).toEqual(['about', 'before'])
    const [words] = second?.blocks ?? []
    expect(words).toEqual({ kind: 'text', text: 'The garden is fenced now.' })
    const text = JSON.stringify(second)
    for (const one of ['They can do this.', 'They answered every question.', 'Not suitable'])
      expect(text).toContain(one)
    expect(JSON.stringify(composePack(found, { title: 'Again', meets: null }, []))).not.toContain('A DOUBT')
  })
})
