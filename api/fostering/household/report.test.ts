import { describe, expect, it } from 'vitest'
import type { PartSummary } from '#contract/fostering/parts.ts'
import { ReportCopy, ReportView, SectionView } from '#contract/fostering/report.ts'
import { factsOf } from '../clocks/of-head.ts'
import { erasePart } from '../desk/erase-part.ts'
import { erasingOn, noPanels } from '../desk/testing/erasing.ts'
import type { Who } from '../rights/may.ts'
import type { Part } from './part.ts'
import { openCopy, openReport, openSection } from './report-view.ts'
import { finish, inStageTwo, read, writeAll } from './testing/report.ts'
import { assessor, does, manager, reasons, refused } from './testing/work.ts'
import { applicant, household, recruiter } from './testing/world.ts'
import { checkPart } from './verify.ts'

const second: Who = { as: 'assessor', id: 'staff-9', name: 'Idris Okafor' }
const panel: Who = { as: 'panel', id: 'staff-7', name: 'Ann Reed' }

describe('a section of the report', () => {
  it('is filled with what is known, and names where each is from', async () => {
    const one = await inStageTwo()
    const outcome = await openSection(one.ports, assessor, await one.head(), 'section.work')
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const view = SectionView.parse(outcome.item)
    expect(view.filled.map(({ part, about, on }) => [part, about, on])).toEqual([
      ['form.p1.work', 'p1', '2027-01-05'],
      ['form.p2.work', 'p2', '2027-01-05'],
    ])
    expect(view.filled[0]).toMatchObject({ title: 'Your work', number: 2 })
    expect(view.filled[0]?.facts.map(({ label }) => label)).toContain('Work')
    expect(view.acts).toEqual(['write', 'remove', 'finish'])
  })

  it('keeps every version of every writer, and loses nothing where two write at once', async () => {
    const one = await inStageTwo()
    const name = 'section.skills'
    const write = { text: 'They listen.', reader: 'household' }
    await does(one, assessor, name, 'write', write)
    const mine = { ...write, passage: 't1', text: 'They listen well.' }
    const theirs = { ...write, passage: 't1', text: 'They listen, and they laugh.' }
    expect(await one.act(assessor, name, 'write', mine, { seen: 1 })).toMatchObject({ kind: 'done' })
    expect(await one.act(second, name, 'write', theirs, { seen: 1 })).toEqual({ kind: 'changed' })
    await does(one, second, name, 'write', theirs)
    await does(one, second, name, 'remove', { passage: 't1' })
    await does(one, second, name, 'write', write)
    const outcome = await openSection(one.ports, assessor, await one.head(), name)
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    expect(outcome.item.versions.map(({ by, text }) => [by, text])).toEqual([
      ['Olive Peters', 'They listen.'],
      ['Olive Peters', 'They listen well.'],
      ['Idris Okafor', 'They listen, and they laugh.'],
      ['Idris Okafor', null],
      ['Idris Okafor', 'They listen.'],
    ])
    // No passage takes the id of one that was taken out.
    expect(outcome.item.passages.map(({ id }) => id)).toEqual(['t2'])
  })

  it('is written by assessors and managers, for readers who apply, and finished only with words', async () => {
    const one = await inStageTwo()
    const write = { text: 'Words.', reader: 'household' }
    for (const who of [recruiter, applicant(), panel])
      expect(await one.act(who, 'section.work', 'write', write)).toMatchObject({ kind: 'forbidden' })
    expect(await refused(one, assessor, 'section.work', 'write', { ...write, reader: 'p3' })).toBe(
      'This person does not apply here',
    )
    expect(await refused(one, assessor, 'section.work', 'finish')).toBe('Nothing is written here yet.')
    expect(await one.act(assessor, 'section.match', 'write', write)).toEqual({ kind: 'not-found' })
  })
})

describe('a report', () => {
  it('is finished as it was read, locks the version of each part, and stays as it was', async () => {
    const one = await inStageTwo()
    expect(await refused(one, assessor, 'report', 'finish', { read: 'x' })).toContain('The household; ')
    await writeAll(one, 'report')
    const before = await read(one, assessor, 'report')
    await does(one, applicant(), 'form.p1.work', 'save', { answers: { withChildren: 'A new job' } })
    expect(await refused(one, assessor, 'report', 'finish', { read: before.fingerprint })).toBe(
      'Something in it has changed since you read it. Read it again, then finish it',
    )
    await finish(one, 'report')
    const locked = ReportView.parse(await read(one, manager, 'report'))
    expect(locked.lock?.hash).toBe(locked.fingerprint)
    expect(locked.changedSince).toEqual([])
    expect(await refused(one, assessor, 'section.work', 'write', { text: 'More', reader: 'council' })).toBe(
      'The report is finished. Open it again first, and say why.',
    )
    // What the household changes now is not in what was locked.
    await does(one, applicant(), 'form.p1.work', 'save', { answers: { withChildren: 'Another job' } })
    const after = await read(one, manager, 'report')
    expect(after.sections).toEqual(locked.sections)
    expect(after.changedSince).toEqual(['form.p1.work'])
    expect(JSON.stringify(after)).toContain('A new job')
    // The lock names the end of each part, so that a changed record is found by it.
    for (const { part, number, end } of after.lock?.parts ?? []) {
      const kept = (await one.part(part)) as Part
      expect(checkPart(kept, { ...kept, history: kept.history.slice(0, number) })).toBeUndefined()
      expect((await one.head()).known[part]?.end === end).toBe(kept.history.length === number)
    }
  })

  it('shows what is still being saved, and locks nothing of it', async () => {
    const one = await inStageTwo()
    await writeAll(one, 'report')
    const { end: _, ...summary } = (await one.head()).known['form.p1.work'] ?? { number: 0 }
    const head = await one.head()
    const late = { ...head, known: { ...head.known, 'form.p1.work': summary as PartSummary } }
    one.shelf.items.set(`${household}/head`, late as unknown as Part)
    expect((await read(one, assessor, 'report')).sections.length).toBeGreaterThan(10)
    expect(await refused(one, assessor, 'report', 'finish', { read: 'x' })).toBe(
      'A part of it is still being saved. Try again in a minute.',
    )
  })

  it('shows no values that somebody changed without an event', async () => {
    const one = await inStageTwo()
    await writeAll(one, 'report')
    await finish(one, 'report')
    await does(one, applicant(), 'form.p1.work', 'save', { answers: { withChildren: 'Another job' } })
    const part = one.shelf.items.get(`${household}/form.p1.work`) as Part
    const history = part.history.map((entry) =>
      entry.number === 1 ? { ...entry, change: { answers: { working: 'retired' } } } : entry,
    )
    one.shelf.items.set(`${household}/form.p1.work`, { ...part, history })
    await expect(read(one, manager, 'report')).rejects.toThrow('does not fit its history')
  })

  it('opens though a part of it is gone, and says which, since when, and whether somebody erased it', async () => {
    const one = await inStageTwo()
    await writeAll(one, 'report')
    await finish(one, 'report')
    await does(one, assessor, 'report', 'show')
    const whole = await read(one, manager, 'report')
    expect(whole.gone).toEqual([])
    const erasing = erasingOn(one.shelf)
    await erasePart({ ...one.ports, erasing, ...noPanels }, household, 'form.p1.work')
    one.shelf.items.delete(`${household}/form.p2.work`)
    const left = ReportView.parse(await read(one, manager, 'report'))
    expect(left.gone).toEqual([
      { part: 'form.p1.work', title: 'Work', about: 'p1', on: '2027-01-05' },
      { part: 'form.p2.work', title: 'Work', about: 'p2', on: null },
    ])
    expect(left.sections.length).toBe(whole.sections.length)
    expect(left.sections.find(({ name }) => name === 'section.work')?.passages).toHaveLength(1)
    const copy = await openCopy(one.ports, applicant(), await one.head(), 'report')
    expect(copy).toMatchObject({ kind: 'done', item: { gone: [{ part: 'form.p1.work' }] } })
    const section = await openSection(one.ports, assessor, await one.head(), 'section.work')
    expect(section).toMatchObject({ kind: 'done', item: { filled: [], gone: [{}, {}] } })
  })

  it('is shown to each who applies, and their comments are kept with it', async () => {
    const one = await inStageTwo()
    await writeAll(one, 'report')
    const copy = async (who: Who) => openCopy(one.ports, who, await one.head(), 'report')
    expect(await copy(applicant())).toEqual({ kind: 'not-found' })
    expect(await refused(one, assessor, 'report', 'show')).toBe('Finish the report first.')
    await finish(one, 'report')
    expect(await copy(applicant())).toEqual({ kind: 'not-found' })
    await does(one, assessor, 'report', 'show')
    const got = await copy(applicant())
    if (got.kind !== 'done') throw new Error(got.kind)
    expect(ReportCopy.parse(got.item)).toMatchObject({
      shown: '2027-01-05',
      commentsBy: null,
      acts: ['comment'],
    })
    const said = { text: 'My sister is called Ada.', finished: true }
    await does(one, applicant(), 'report', 'comment', said)
    expect(factsOf(await one.head()).dates).toMatchObject({
      reportFinished: '2027-01-05',
      reportShown: '2027-01-05',
    })
    expect(factsOf(await one.head()).dates.reportComments).toBeUndefined()
    await does(one, applicant('p2'), 'report', 'comment', { text: '', finished: true })
    expect(factsOf(await one.head()).dates.reportComments).toBe('2027-01-05')
    expect((await read(one, manager, 'report')).comments).toMatchObject([
      { person: 'p1', text: said.text },
      {},
    ])
    // Nobody reads what a partner said of it.
    expect(JSON.stringify(await copy(applicant('p2')))).not.toContain('Ada')
    const own = await openReport(one.ports, applicant(), await one.head(), 'report')
    expect(own).toEqual({ kind: 'not-found' })
  })

  it('that is opened again has to be finished and shown anew, and nothing that was said is lost', async () => {
    const one = await inStageTwo()
    await writeAll(one, 'report')
    await finish(one, 'report')
    await does(one, assessor, 'report', 'show')
    await does(one, applicant(), 'report', 'comment', { text: 'It says Sampleton.', finished: true })
    await does(one, manager, 'report', 'reopen', { reasons })
    const dates = factsOf(await one.head()).dates
    expect([dates.reportFinished, dates.reportShown]).toEqual([undefined, undefined])
    await does(one, assessor, 'section.home', 'write', { text: 'In Sampleton.', reader: 'household' })
    expect(await refused(one, assessor, 'report', 'finish', { read: 'x' })).toBe(
      'Not yet. To be finished first: The home.',
    )
    await does(one, assessor, 'section.home', 'finish')
    await finish(one, 'report')
    await does(one, assessor, 'report', 'show')
    expect((await read(one, manager, 'report')).comments).toMatchObject([
      { text: 'It says Sampleton.', finished: false },
    ])
  })
})

describe('a brief report', () => {
  it('has ten working days for comments, from the day on which the household is told', async () => {
    const one = await inStageTwo('2026-12-23T10:00:00.000Z')
    await writeAll(one, 'report.brief')
    await finish(one, 'report.brief')
    await does(one, assessor, 'report.brief', 'show')
    expect((await read(one, manager, 'report.brief')).commentsBy).toBe('2027-01-11')
    expect(factsOf(await one.head()).dates.briefReportTold).toBe('2026-12-23')
    const hand = { which: 'brief-report', reasons }
    one.go('2027-01-11T23:30:00.000Z')
    expect(await refused(one, manager, 'head', 'hand-over', hand)).toContain(
      'until the end of 11 January 2027',
    )
    await does(one, applicant(), 'report.brief', 'comment', { text: 'We moved.', finished: false })
    one.go('2027-01-12T00:30:00.000Z')
    await does(one, applicant('p2'), 'report.brief', 'comment', { text: 'We moved twice.', finished: true })
    expect((await read(one, manager, 'report.brief')).comments).toMatchObject([
      { person: 'p1', late: false },
      { person: 'p2', late: true },
    ])
    await does(one, manager, 'head', 'hand-over', hand)
    expect(await one.act(applicant(), 'report.brief', 'comment', { text: 'x', finished: true })).toEqual({
      kind: 'forbidden',
    })
    // Whoever decides reads it with what was said to it, and changes nothing.
    expect((await read(one, panel, 'report.brief')).acts).toEqual([])
    expect(await refused(one, manager, 'report.brief', 'reopen', { reasons })).toContain('those who decide')
  })
})
