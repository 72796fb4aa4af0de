import { describe, expect, it } from 'vitest'
import { openFile } from '../files.ts'
import { follow } from '../follow.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { fileId } from '../testing/files.ts'
import { everyChainFits } from '../testing/plan.ts'
import { assessor, does, reasons, refused } from '../testing/work.ts'
import { applicant, household, recruiter } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { remindAdopters } from './remind.ts'
import { adopters, box, line, seenBy, terms } from './testing/adopters.ts'

describe('letters through the council', () => {
  it('are read before they go on, come back with what to change, and are acknowledged', async () => {
    const at = await adopters()
    expect((await openPart(at.ports, applicant(), household, box)).kind).toBe('not-found')
    await does(at, assessor, box, 'agree', terms)
    const { agreed } = (await seenBy(at)).values as { agreed: Record<string, unknown> }
    expect(agreed).toMatchObject({ called: terms.called })
    expect(agreed).not.toHaveProperty('known')
    expect((await seenBy(at, assessor)).values).toMatchObject({ agreed: { known: terms.known } })

    const text = 'He is well. Write to us: LE11 3TU, 07700 900 982. The Ones, or ones like us, Sample One.'
    await does(at, applicant(), box, 'write', { text, files: [] })
    expect(await line(at, box)).toMatchObject({ whose: 'council', due: { day: '2027-01-18' } })
    expect((await seenBy(at, assessor)).values).toMatchObject({
      letters: [{ id: 'e1', state: 'reading', traces: ['postcode', 'phone', 'name'] }],
    })
    expect(await refused(at, applicant(), box, 'write', { letter: 'e1', text, files: [] })).toContain(
      'come back',
    )
    await does(at, assessor, box, 'send-back', { letter: 'e1', words: 'Please leave out where you live.' })
    expect(await line(at, box)).toMatchObject({ whose: 'applicant' })
    await does(at, applicant(), box, 'write', { letter: 'e1', text: 'He is well.', files: [] })
    await does(at, assessor, box, 'pass-on', { letter: 'e1', on: '2027-01-11', read: true })
    expect(
      await refused(at, assessor, box, 'pass-on', { letter: 'e1', on: '2027-01-11', read: true }),
    ).toContain('wait')
    await does(at, assessor, box, 'arrived', { letter: 'e1', on: '2027-01-11' })
    const mine = await seenBy(at)
    expect(mine.values).toMatchObject({ letters: [{ state: 'acknowledged' }], next: '2027-06-01' })
    expect(mine.added.map(({ what }) => what.text)).toEqual([
      text,
      'Please leave out where you live.',
      'He is well.',
    ])
    // Nothing that was written stands in what the head, and so a list, knows.
    expect(JSON.stringify((await at.head()).known)).not.toContain('well')
    everyChainFits(at)
  })

  it('to the family are seen by it only once they were passed on, and those that are kept never', async () => {
    const at = await adopters()
    await does(at, assessor, box, 'agree', terms)
    await does(at, assessor, box, 'received', { text: 'I think of you.', files: [] })
    const before = await seenBy(at)
    expect([before.values.letters, before.added]).toEqual([[], []])
    await does(at, assessor, box, 'keep', { letter: 'e1', reasons: 'It says where she lives.' })
    await does(at, assessor, box, 'received', { text: 'Happy birthday.', files: [] })
    expect((await seenBy(at)).added).toEqual([])
    await does(at, assessor, box, 'pass-on', { letter: 'e2', on: '2027-01-11', read: true })
    const after = await seenBy(at)
    expect(after.values.letters).toMatchObject([{ id: 'e2', state: 'passed-on' }])
    expect(after.added.map(({ what }) => what.text)).toEqual(['Happy birthday.'])
    expect(await refused(at, applicant(), box, 'got-it', { letter: 'e1' })).toContain('no new letter')
    await does(at, applicant(), box, 'got-it', { letter: 'e2' })
    expect(await refused(at, applicant(), box, 'received', { text: 'No', files: [] })).toBe('forbidden')
    expect(await refused(at, recruiter, box, 'received', { text: 'No', files: [] })).toBe('forbidden')
  })

  it('are asked for four weeks before, once, without a word of what it is, and move on once passed on', async () => {
    const at = await adopters()
    await does(at, applicant(), 'person.p1', 'details', { email: 'adopter@example.org' })
    await does(at, assessor, box, 'agree', terms)
    const sent: Word[] = []
    const ports = {
      ...at.ports,
      // Lines as they were before the day began.
      cases: { ...at.ports.cases, behind: async () => [household] },
      tell: async (word: Word) => {
        if (!sent.some(({ id }) => id === word.id)) sent.push(word)
      },
      siteUrl: 'https://shire.example',
      from: { council: 'A council', phone: '0116 496 0000', team: 'The team' },
    }
    const sweep = () => sweepParts(ports, (one) => remindAdopters(ports, one))
    at.go('2027-05-03T10:00:00.000Z')
    await sweep()
    expect([sent, (await at.head()).known[box]?.state]).toEqual([[], 'done'])
    at.go('2027-05-04T10:00:00.000Z')
    await sweep()
    await sweep()
    expect(await line(at, box)).toMatchObject({ whose: 'applicant', due: { day: '2027-06-01' } })
    at.go('2027-05-05T10:00:00.000Z')
    await sweep()
    expect(sent.map(({ subject }) => subject)).toEqual(['There is news on your page'])
    expect(JSON.stringify(sent)).not.toMatch(/letter|Jane|Sample|adopt(?!er@)/i)
    await does(at, applicant(), box, 'write', { text: 'All is well.', files: [] })
    await does(at, assessor, box, 'pass-on', { letter: 'e1', on: '2027-05-05', read: true })
    expect((await seenBy(at)).values).toMatchObject({ next: '2028-06-01' })
    // Then it is the other side’s turn: we remind them, and wait.
    expect(await line(at, box)).toMatchObject({ whose: 'council', due: { day: '2027-06-01' } })
    await does(at, assessor, box, 'reminded')
    expect(await line(at, box)).toMatchObject({ whose: 'somebody' })
    expect(await refused(at, assessor, box, 'reminded')).toContain('nothing')
    await does(at, assessor, box, 'move', { way: 'in', on: '2027-08-01' })
    expect((await at.head()).known[box]).toMatchObject({ state: 'done' })
    at.go('2027-08-02T10:00:00.000Z')
    await follow(at.ports, household)
    await does(at, assessor, box, 'received', { text: 'Hello.', files: [] })
    await does(at, assessor, box, 'pass-on', { letter: 'e2', on: '2027-08-02', read: true })
    expect((await seenBy(at, assessor)).values).toMatchObject({ nextIn: '2028-06-01' })
    await does(at, assessor, box, 'end', { on: '2027-08-02', words: reasons })
    expect(await refused(at, applicant(), box, 'write', { text: 'One more', files: [] })).toContain('ended')
    everyChainFits(at)
  })

  it('have photos that the family opens only once they were passed on, and that stay where it changes a letter', async () => {
    const at = await adopters()
    await does(at, assessor, box, 'agree', terms)
    const [theirs, ours] = [1, 2].map((n) => at.files.put(household, fileId(n), `File ${n}`))
    await does(at, assessor, box, 'received', { text: '', files: [{ id: theirs, title: 'Letter' }] })
    await does(at, applicant(), box, 'write', { text: 'Hello', files: [{ id: ours, title: 'Drawing' }] })
    const opened = async (file = '', who = applicant()) =>
      (await openFile(at.ports, who, await at.head(), box, file)) !== undefined
    expect([await opened(theirs), await opened(ours)]).toEqual([false, true])
    await does(at, assessor, box, 'pass-on', { letter: 'e1', on: '2027-01-11', read: true })
    expect(await opened(theirs)).toBe(true)
    await does(at, assessor, box, 'send-back', { letter: 'e2', words: 'Please say who drew it.' })
    await does(at, applicant(), box, 'write', { letter: 'e2', text: 'Hello', files: [], keeps: [ours] })
    expect((await seenBy(at)).added.at(-1)?.what.files).toMatchObject([{ id: ours, title: 'Drawing' }])
    await does(at, assessor, box, 'send-back', { letter: 'e2', words: 'Please leave out the drawing.' })
    expect(
      await refused(at, applicant(), box, 'write', { letter: 'e2', text: '', files: [], keeps: [] }),
    ).toContain('Write a letter')
    await does(at, applicant(), box, 'write', { letter: 'e2', text: 'Hello', files: [], keeps: [] })
    expect([await opened(ours), await opened(ours, assessor)]).toEqual([false, true])
  })
})
