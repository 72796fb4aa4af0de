import { beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '#record/canonical.ts'
import type { Outcome } from '../household/refusal.ts'
import { does } from '../panel/testing/world.ts'
import { keepNotes, openNotes } from './notes.ts'
import { ask, openQuestions } from './questions.ts'
import { packFor, secondsKept, viewPack, viewSection } from './read.ts'
import { adviser, type PackWorld, packWorld, picture } from './testing/world.ts'

const done = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}
const why = <T>(outcome: Outcome<T>): string => ('message' in outcome ? outcome.message : outcome.kind)

describe('reading a pack', () => {
  let one: PackWorld
  const [free, shut] = [3, 4]
  const person = (at: number) => one.people[at] as NonNullable<(typeof one.people)[number]>
  beforeAll(async () => {
    one = await packWorld()
  })

  it('begins once it is locked', async () => {
    expect(why(await packFor(one.ports, person(free), one.place))).toContain('not ready yet')
    done(await one.lock())
    done(await packFor(one.ports, person(free), one.place))
  })

  it('shows contents and the first page in one answer, with the mark of the reader', async () => {
    const open = done(await packFor(one.ports, person(free), one.place))
    const view = await viewPack(one.ports, person(free), open)
    expect(view.first.id).toBe('about')
    expect(view.reader.mark).toBe('Milo Member, 2 November 2026 at 10am')
    expect(view.keptUntil).toBe('2027-01-06T13:00:00.000Z')
    expect(canonical(view).length).toBeLessThan(60 * 1024)
    expect(secondsKept(open, one.ports)).toBeGreaterThan(5_000_000)
    one.go('2027-01-07T10:00:00.000Z')
    expect(secondsKept(open, one.ports)).toBe(0)
    one.go('2026-11-02T10:00:00.000Z')
    expect(secondsKept(open, { ...one.ports, offlineHours: null })).toBe(0)
    const { sections } = view.manifest
    const section = JSON.parse(done(await viewSection(one.ports, open, sections[3]?.sha256 ?? '')))
    expect(section.title).toBe(sections[3]?.title)
    expect(why(await viewSection(one.ports, open, picture.sha256.replace(/./, 'x')))).toBe('not-found')
    expect(why(await viewSection(one.ports, open, picture.sha256))).toBe('not-found')
    // Nor is a text that somebody has put in the place of one.
    const key = `${one.place.meeting}/i1/${sections[3]?.sha256}`
    const before = one.files.all.get(key) as Uint8Array
    one.files.all.set(key, Buffer.from('{"blocks":[],"id":"x","title":"Another"}'))
    expect(why(await viewSection(one.ports, open, sections[3]?.sha256 ?? ''))).toBe('not-found')
    one.files.all.set(key, before)
    // A list of contents is no section, though it lies beside them.
    expect(why(await viewSection(one.ports, open, view.manifest.fingerprint))).toBe('not-found')
  })

  it('keeps private notes to whoever wrote them, and tells what was written on another device', async () => {
    const notes = [{ section: 'about', text: 'Ask about the garden', at: '2026-11-02T10:00:00Z' }]
    const open = done(await packFor(one.ports, person(free), one.place))
    expect(done(await keepNotes(one.ports, person(free), open, { seen: 0, notes }))).toEqual({
      seen: 1,
      notes,
    })
    expect(done(await keepNotes(one.ports, person(free), open, { seen: 0, notes })).seen).toBe(1)
    expect(why(await keepNotes(one.ports, person(free), open, { seen: 0, notes: [] }))).toBe('changed')
    expect(done(await openNotes(one.ports, person(1), open))).toEqual({ seen: 0, notes: [] })
    expect(why(await openNotes(one.ports, adviser, open))).toBe('not-found')
  })

  it('ends with a conflict of interest, wherever it is asked', async () => {
    const declared = { item: 'i1', conflict: true, reason: 'They are my neighbours.' }
    await does(one.at, person(shut), one.place.meeting, 'declare', declared)
    expect(why(await packFor(one.ports, person(shut), one.place))).toBe('not-found')
    expect(why(await openQuestions(one.ports, person(shut), one.place))).toBe('not-found')
    const asked = { section: null, text: 'What do they say of me?' }
    expect(why(await ask(one.ports, person(shut), { place: one.place, key: 'a' }, asked))).toBe('not-found')
    done(await packFor(one.ports, person(free), one.place))
  })

  it('is not for whoever decides, nor for whoever was not invited or does not come', async () => {
    const outside = { id: 'x', name: 'X', member: undefined }
    expect(why(await packFor(one.ports, { ...outside, roles: ['decider'] }, one.place))).toBe('not-found')
    expect(why(await packFor(one.ports, { ...outside, roles: ['panel'] }, one.place))).toBe('not-found')
    const away = person(5)
    await does(one.at, away, one.place.meeting, 'answer', { member: away.member, answer: 'no' })
    expect(why(await packFor(one.ports, away, one.place))).toBe('not-found')
  })

  it('lets whoever assesses answer, who reads nothing else of it', async () => {
    const worker = { id: 'w', name: 'Olive Peters', roles: ['assessor'] as const, member: undefined }
    expect(why(await packFor(one.ports, worker, one.place))).toBe('not-found')
    expect(done(await openQuestions(one.ports, worker, one.place)).acts).toEqual(['answer'])
    expect(
      why(await ask(one.ports, worker, { place: one.place, key: 'b' }, { section: null, text: 'x' })),
    ).toBe('forbidden')
  })
})
