import { describe, expect, it } from 'vitest'
import { DocumentShown } from '#contract/fostering/files.ts'
import type { Who } from '../rights/may.ts'
import { documentsFor } from './documents.ts'
import { filesOf, mayUpload, openFile } from './files.ts'
import { sweepParts } from './sweep.ts'
import { fileId } from './testing/files.ts'
import { assessor, does, manager, refused } from './testing/work.ts'
import { applicant, household, recruiter, type World, world } from './testing/world.ts'
import { checkParts } from './verify.ts'
import { openPart } from './view.ts'

const slip = 'document.p1.ofthistest01'
const letter = 'document.home.ofthistest02'
const thread = 'thread.p1.2027'
const hub: Who = { as: 'hub', id: 'staff-5', name: 'Tove Lind' }

const put = (one: World, number: number, text = `File ${number}`) =>
  one.files.put(household, fileId(number), text)
const open = async (one: World, who: Who, name: string, number: number) => {
  const found = await openFile(one.ports, who, await one.head(), name, fileId(number))
  return found && new TextDecoder().decode(found.bytes)
}
const shown = async (one: World, who: Who, name: string) => {
  const outcome = await openPart(one.ports, who, household, name)
  return outcome.kind === 'done' ? DocumentShown.parse(outcome.item.values) : undefined
}

async function given(): Promise<World> {
  const one = await world()
  const file = put(one, 1)
  await does(one, applicant(), slip, 'add', { what: 'pay', title: 'Payslip of May', file, whose: 'council' })
  return one
}

describe('a document that somebody of the household gives', () => {
  it('is open to them and to whoever works with them, and to nobody else', async () => {
    const one = await given()
    for (const who of [applicant(), recruiter, assessor, manager])
      expect([who.as, await open(one, who, slip, 1)]).toEqual([who.as, 'File 1'])
    for (const who of [applicant('p2'), hub, { as: 'referee', id: 'r1', name: 'R' } as const])
      expect([who.as, await open(one, who, slip, 1)]).toEqual([who.as, undefined])
    expect(await shown(one, recruiter, slip)).toMatchObject({
      title: 'Payslip of May',
      from: 'household',
      whose: 'council',
      versions: [{ id: fileId(1), contentType: 'image/jpeg', by: 'Sample Applicant' }],
    })
    expect((await one.head()).known[slip]).toMatchObject({ state: 'waiting', whose: 'council' })
    expect(JSON.stringify((await one.head()).known)).not.toContain('Payslip')
  })

  it('is described and replaced by whoever gave it, and every version stays', async () => {
    const one = await given()
    const said = { what: 'other', title: 'Payslip of June' }
    expect(await refused(one, recruiter, slip, 'describe', said)).toContain(
      'Only the person who gave this document',
    )
    await does(one, applicant(), slip, 'describe', said)
    expect(await refused(one, recruiter, slip, 'replace', { file: put(one, 2), whose: null })).toContain(
      'Only the person who gave',
    )
    await does(one, applicant(), slip, 'replace', { file: fileId(2), whose: 'council' })
    expect((await shown(one, applicant(), slip))?.versions.map(({ id }) => id)).toEqual([
      fileId(1),
      fileId(2),
    ])
    for (const number of [1, 2]) expect(await open(one, recruiter, slip, number)).toBe(`File ${number}`)
    const part = await one.part(slip)
    expect(part && filesOf(part).map(({ sha256 }) => sha256.length)).toEqual([64, 64])
    expect(part && checkParts([part])).toEqual([])
  })

  it('is taken back with a reason: nobody of the household opens it any more, and staff do', async () => {
    const one = await given()
    await does(one, applicant(), slip, 'withdraw', { why: 'It is the wrong one' })
    expect(await open(one, applicant(), slip, 1)).toBeUndefined()
    expect(await shown(one, applicant(), slip)).toMatchObject({
      versions: [],
      withdrawn: { why: 'It is the wrong one' },
    })
    expect(await open(one, recruiter, slip, 1)).toBe('File 1')
    for (const [act, body] of [
      ['describe', { what: 'pay', title: 'Again' }],
      ['replace', { file: put(one, 2), whose: null }],
      ['settle', {}],
      ['withdraw', { why: 'Again' }],
    ] as const)
      expect(await refused(one, applicant(), slip, act, body)).toContain('taken back')
    expect((await one.head()).known[slip]).toMatchObject({ state: 'withdrawn', whose: null })
  })

  it('leaves a task that we say is done, and not they', async () => {
    const one = await given()
    expect(await refused(one, applicant(), slip, 'settle')).toContain('We have to do something')
    await does(one, recruiter, slip, 'settle')
    expect(await refused(one, recruiter, slip, 'settle')).toContain('nothing left')
    expect((await one.head()).known[slip]).toMatchObject({ state: 'done', whose: null })
  })
})

describe('a document that the council shares', () => {
  it('is there for all who apply, with whose task and by when, until they say that it is done', async () => {
    const one = await world()
    const add = { what: 'agreement', title: 'Agreement', file: put(one, 1), whose: 'applicant' }
    expect(await refused(one, recruiter, letter, 'add', { ...add, due: '2027-01-04' })).toContain('future')
    expect(
      await refused(one, recruiter, letter, 'add', { ...add, due: '2027-01-14', whose: null }),
    ).toContain('Say who')
    await does(one, recruiter, letter, 'add', { ...add, due: '2027-01-14' })
    expect((await one.head()).known[letter]).toMatchObject({ whose: 'applicant', due: '2027-01-14' })
    for (const id of ['p1', 'p2']) expect(await open(one, applicant(id), letter, 1)).toBe('File 1')
    const member: Who = { as: 'member', id: 'p1', name: 'Sample' }
    expect(await open(one, member, letter, 1)).toBeUndefined()
    expect(await refused(one, applicant(), letter, 'withdraw', { why: 'No' })).toContain('Ask your worker')
    await does(one, applicant('p2'), letter, 'settle')
    expect((await one.head()).known[letter]).toMatchObject({ state: 'done' })
  })
})

it('lists documents for whoever may see them, the newest first', async () => {
  const one = await given()
  one.go('2027-01-06T10:00:00.000Z')
  const add = { what: 'plan', title: 'Plan', file: put(one, 2), whose: null }
  await does(one, recruiter, letter, 'add', add)
  const names = async (who: Who) =>
    (await documentsFor(one.ports, who, await one.head())).map(({ name }) => name)
  expect(await names(applicant())).toEqual([letter, slip])
  expect(await names(applicant('p2'))).toEqual([letter])
  expect(await names(hub)).toEqual([])
})

describe('files of a message', () => {
  it('are seen where the message is, by both sides and by nobody else', async () => {
    const one = await world()
    const files = [1, 2].map((number) => ({ id: put(one, number), title: `Photo ${number}` }))
    await does(one, applicant(), thread, 'write', { text: 'My room', whose: 'council', files })
    const seen = await openPart(one.ports, recruiter, household, thread)
    expect(seen).toMatchObject({
      item: { added: [{ what: { files: [{ id: fileId(1), title: 'Photo 1', bytes: 6 }, {}] } }] },
    })
    expect(await open(one, applicant(), thread, 2)).toBe('File 2')
    expect(await open(one, applicant('p2'), thread, 2)).toBeUndefined()
    // Of another part, by a part that is theirs.
    expect(await open(one, applicant('p2'), 'thread.p2.2027', 2)).toBeUndefined()
  })

  it('come once, however often it is sent, and are refused where they are not there', async () => {
    const one = await world()
    const body = (number: number) => ({
      text: 'Here',
      whose: null,
      files: [{ id: fileId(number), title: 'A' }],
    })
    expect(await refused(one, applicant(), thread, 'write', body(1))).toContain('has not reached us')
    // That of another household.
    one.files.put('FA-0000-0000', fileId(1))
    expect(await refused(one, applicant(), thread, 'write', body(1))).toContain('has not reached us')
    put(one, 1)
    const more = { key: 'the-same-key-of-a-message', seen: 0 }
    const first = await one.act(applicant(), thread, 'write', body(1), more)
    expect(first.kind).toBe('done')
    expect(await one.act(applicant(), thread, 'write', body(1), more)).toMatchObject({ kind: 'done' })
    expect((await one.part(thread))?.history).toHaveLength(1)
    // It belongs to the message now, and comes with no other.
    expect(await refused(one, applicant(), thread, 'write', body(1))).toContain('has not reached us')
  })

  it('are kept by the sweep where somebody was stopped before they were', async () => {
    const one = await world()
    put(one, 1)
    const { keep } = one.ports.files
    const broken = {
      ...one.ports.files,
      keep: async () => {
        throw new Error('Cut off')
      },
    }
    Object.assign(one.ports, { files: broken })
    const files = [{ id: fileId(1), title: 'Photo' }]
    await expect(does(one, applicant(), thread, 'write', { text: 'A', whose: null, files })).rejects.toThrow(
      'Cut off',
    )
    expect((await one.part(thread))?.history).toHaveLength(1)
    expect(await open(one, applicant(), thread, 1)).toBeUndefined()
    Object.assign(one.ports, { files: { ...broken, keep } })
    await sweepParts(one.ports)
    expect(await open(one, applicant(), thread, 1)).toBe('File 1')
  })
})

it('takes no file of anybody once a case is closed, nor of who adds none anywhere', async () => {
  const one = await given()
  for (const who of [applicant(), recruiter, manager]) expect(mayUpload(who, await one.head())).toBe(true)
  for (const who of [hub, { as: 'panel', id: 'staff-9', name: 'P' } as const])
    expect(mayUpload(who, await one.head())).toBe(false)
  await does(one, applicant(), 'head', 'withdraw', { reason: 'other' })
  await does(one, applicant('p2'), 'head', 'withdraw', { reason: 'other' })
  expect((await one.head()).values.phase).toBe('closed')
  for (const who of [applicant(), manager]) expect(mayUpload(who, await one.head())).toBe(false)
  expect(await open(one, applicant(), slip, 1)).toBe('File 1')
})

it('makes no document of a name that nobody draws, or about somebody who is not there', async () => {
  const one = await world()
  const add = { what: 'pay', title: 'A', file: put(one, 1), whose: null }
  for (const name of ['document', 'document.p1', 'document.p1.short', 'document.p9.ofthistest01'])
    expect([name, (await one.act(recruiter, name, 'add', add)).kind]).toEqual([name, 'not-found'])
})
