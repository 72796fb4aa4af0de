import { beforeAll, describe, expect, it } from 'vitest'
import { readPdf, tight, untagged } from '#pdf/testing/read.ts'
import { decides, tells } from '../household/testing/referral.ts'
import { does, manager } from '../household/testing/work.ts'
import { applicant, household } from '../household/testing/world.ts'
import { printed } from '../pdf/print.ts'
import { bundleOf } from './bundle.ts'
import { keepNotes } from './notes.ts'
import { packFor } from './read.ts'
import { doubt, recommendsAt } from './testing/refused.ts'
import { type PackWorld, packWorld } from './testing/world.ts'

const note = 'A private note of a member'
const name = 'referral.1'

/** A refusal that the household takes to the independent review. */
async function refused(): Promise<PackWorld> {
  const one = await packWorld([])
  await one.lock()
  const open = await packFor(one.ports, one.people[3] as never, one.place)
  if (open.kind !== 'done') throw new Error(open.kind)
  const notes = [{ section: 'about', text: note, at: '2026-11-03T10:00:00Z' }]
  await keepNotes(one.ports, one.people[3] as never, open.item, { seen: 0, notes })
  await recommendsAt(one.record, one.place, 'not-suitable')
  await decides(one.record, name, 'not-suitable')
  await tells(one.record, name)
  return one
}

describe('what an independent review gets', () => {
  let one: PackWorld
  const ports = () => ({ ...one.ports, council: 'Exampleshire County Council' })
  beforeAll(async () => {
    one = await refused()
  })

  it('is nothing before somebody asks for one', async () => {
    expect(await bundleOf(ports(), household, name)).toMatchObject({ kind: 'not-now' })
    expect(await bundleOf(ports(), household, 'referral.2')).toEqual({ kind: 'not-found' })
  })

  it('has the notice, the reasons and all papers of the panel, with contents and fingerprints, and no minutes', async () => {
    await does(one.record, applicant(), name, 'review-asked')
    await does(one.record, manager, name, 'review-notified', { on: '2026-11-02' })
    await does(one.record, manager, name, 'review-papers')
    const made = await bundleOf(ports(), household, name)
    if (made.kind !== 'done') throw new Error(made.kind)
    const { booklet } = made.item
    const { bytes, pages } = await printed(booklet, async () => new Uint8Array())
    const all: Buffer[] = []
    for await (const part of bytes) all.push(part as Buffer)
    const read = await readPdf(Buffer.concat(all))
    expect(read.pages).toHaveLength(pages)
    expect(untagged(read)).toEqual([])
    const text = tight(read.pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(''))
    for (const words of [
      'Contents',
      'What we think of section.health.',
      'What p1 says to it.',
      'They have no room.',
      'They can do this.',
    ])
      expect([words, text.includes(tight(words))]).toEqual([words, true])
    for (const words of [doubt, note]) expect(text).not.toContain(tight(words))
    const referral = (await one.record.part(name))?.values as { answer?: { papersSent?: { sha256: string } } }
    expect(booklet.fingerprints[0]?.sha256).toBe(referral.answer?.papersSent?.sha256)
    const values = await one.at.values(one.place.meeting)
    expect(booklet.fingerprints.map(({ sha256 }) => sha256)).toContain(values.items.i1?.pack?.fingerprint)
  })
})
