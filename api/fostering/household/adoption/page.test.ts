import { describe, expect, it } from 'vitest'
import type { LetterTerms } from '#contract/fostering/carers/adoption.ts'
import { LettersView } from '#contract/fostering/carers/letters.ts'
import { tellAfter } from '#http/fostering/told.ts'
import type { LetterboxValues } from '../../carers/adoption/letters.ts'
import type { Part } from '../part.ts'
import { placeView } from '../place-view.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { fileId } from '../testing/files.ts'
import { everyChainFits } from '../testing/plan.ts'
import { approved } from '../testing/referral.ts'
import { assessor, does, refused } from '../testing/work.ts'
import { applicant, household, recruiter, type World } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { lettersKey, readLettersKey, trayOf } from './link.ts'
import { correspond, lettersView, openPhoto, whoCorresponds } from './page.ts'
import { remindAdopters } from './remind.ts'

const box = 'letterbox.l1'
const terms: LetterTerms = {
  called: 'Jane, birth mother',
  known: 'Zephaniah Marker, 4 Otherside Road, file 1234',
  ways: 'both',
  months: 12,
  first: '2027-06-01',
  photos: true,
  words: 'FAMILYWORDS one letter a year.',
}
const page = {
  called: 'Jay',
  family: 'Sam and his family',
  words: 'One letter a year, with a photo.',
  email: 'relative@example.org',
}

async function letters() {
  const at = await approved('adoption')
  at.go('2027-01-11T10:00:00.000Z')
  await does(at, assessor, box, 'agree', terms)
  await does(at, assessor, box, 'open-page', page)
  const secret = await at.ports.secret()
  const sent: Word[] = []
  const ports = {
    ...at.ports,
    siteUrl: 'https://shire.example',
    from: { council: 'A council', phone: '0116 496 0000', team: 'The team' },
    tell: async (word: Word) => {
      if (!sent.some(({ id }) => id === word.id)) sent.push(word)
    },
  }
  const key = (generation = 1) => lettersKey(secret, { household, name: box, generation })
  const opened = async (generation = 1) => {
    const found = await whoCorresponds(ports, key(generation))
    if (!found) throw new Error('It does not open')
    return found
  }
  let keys = 0
  return {
    at,
    ports,
    sent,
    secret,
    key,
    opened,
    tray: trayOf(secret, { household, name: box }),
    /** As their page shows it, through its schema, which lets nothing else pass. */
    sees: async (generation = 1) => LettersView.parse(await lettersView(ports, await opened(generation))),
    async acts(act: string, body: object = {}, photos = 0) {
      const found = await opened()
      const seen = found.part.history.length
      return correspond(ports, found, { act, key: `key-${keys++}`, seen, body }, photos)
    },
    /** A worker does something, and whoever hears of it is told. */
    async works(act: string, body: object = {}) {
      await does(at, assessor, box, act, body)
      await tellAfter(ports, household, box, act)
    },
  }
}
type Letters = Awaited<ReturnType<typeof letters>>

const familySees = async ({ at }: Letters) => {
  const found = await openPart(at.ports, applicant(), household, box, true)
  if (found.kind !== 'done') throw new Error(found.kind)
  return found.item
}
const boxIn = async (at: World) => (await at.part(box)) as Part<LetterboxValues>

describe('somebody with whom a family has letters', () => {
  it('reads by their link what was passed on, writes back, and is read before it goes on', async () => {
    const one = await letters()
    expect(await one.sees()).toMatchObject({ called: 'Jay', family: 'Sam and his family', letters: [] })
    await does(one.at, applicant(), box, 'write', { text: 'He likes trains.', files: [] })
    expect((await one.sees()).letters).toEqual([])
    await one.works('pass-on', { letter: 'e1', on: '2027-01-11', read: true })
    expect((await one.sees()).letters).toMatchObject([
      { id: 'e1', mine: false, state: 'passed-on', text: 'He likes trains.' },
    ])
    expect((await one.acts('have-it', { letter: 'e1' })).kind).toBe('done')
    expect((await one.sees()).letters).toMatchObject([{ state: 'had' }])
    expect((await familySees(one)).values).toMatchObject({ letters: [{ state: 'acknowledged' }] })

    expect((await one.acts('reply', { text: 'I am glad.', photos: [] })).kind).toBe('done')
    expect((await one.sees()).letters[1]).toMatchObject({ mine: true, state: 'reading', text: 'I am glad.' })
    expect(JSON.stringify(await familySees(one))).not.toContain('glad')
    await one.works('pass-on', { letter: 'e2', on: '2027-01-11', read: true })
    expect((await familySees(one)).added.at(-1)).toMatchObject({
      by: { name: terms.called },
      what: { text: 'I am glad.' },
    })
    // That the family has it, a worker tells them.
    await does(one.at, applicant(), box, 'got-it', { letter: 'e2' })
    expect((await one.sees()).letters[1]).toMatchObject({ state: 'passed-on' })
    everyChainFits(one.at)
  })

  it('sends photos under a name that is no household’s, and sees photos alone', async () => {
    const one = await letters()
    const [theirs, pdf] = [
      one.at.files.put(one.tray, fileId(1)),
      one.at.files.put(one.tray, fileId(2), 'PDF', 'application/pdf'),
    ]
    expect(await one.acts('reply', { text: '', photos: [pdf] }, 1)).toMatchObject({ kind: 'invalid' })
    expect([...one.at.files.kept.keys()]).toEqual([])
    expect((await one.acts('reply', { text: '', photos: [theirs] }, 1)).kind).toBe('done')
    expect((await boxIn(one.at)).values.letters).toMatchObject([{ files: [{ title: 'Photo 1' }] }])
    const open = async (id: string) => (await openPhoto(one.ports, await one.opened(), id)) !== undefined
    expect(await open(theirs)).toBe(true)

    const ours = one.at.files.put(household, fileId(3))
    const paper = one.at.files.put(household, fileId(4), 'By Ada Marker', 'application/pdf')
    const files = [
      { id: ours, title: 'Sam at SCHOOLMARKER' },
      { id: paper, title: 'A drawing' },
    ]
    await does(one.at, applicant(), box, 'write', { text: 'Hello', files })
    expect(await open(ours)).toBe(false)
    await one.works('pass-on', { letter: 'e2', on: '2027-01-11', read: true })
    expect([await open(ours), await open(paper)]).toEqual([true, false])
    const { letters: shown } = await one.sees()
    expect(shown[1]).toMatchObject({ photos: [{ id: ours }], byPost: true })
    expect(JSON.stringify(shown)).not.toContain('SCHOOLMARKER')
  })

  it('is opened by the link that stands, and by no other, whoever made it up', async () => {
    const one = await letters()
    const first = one.key()
    await one.works('send-link')
    expect(await whoCorresponds(one.ports, first)).toBeUndefined()
    expect(await whoCorresponds(one.ports, one.key(2))).toBeDefined()
    expect(one.sent.at(-1)?.body).toContain(one.key(2))
    for (const key of ['', 'A'.repeat(74), `${one.key(2).slice(0, -2)}AA`, `A${one.key(2).slice(1)}`])
      expect(await whoCorresponds(one.ports, key)).toBeUndefined()
    const other = lettersKey(one.secret, { household, name: 'letterbox.l2', generation: 1 })
    expect(await whoCorresponds(one.ports, other)).toBeUndefined()
    await one.works('close-page')
    expect(await whoCorresponds(one.ports, one.key(2))).toBeUndefined()
    // Opened again, no link of before opens it.
    await one.works('open-page', page)
    expect(await whoCorresponds(one.ports, one.key(1))).toBeUndefined()
    expect(await whoCorresponds(one.ports, one.key(3))).toBeDefined()
  })

  it('says that this is not the time for a letter, and is asked again when the next is due', async () => {
    const one = await letters()
    expect((await one.acts('not-this-time')).kind).toBe('done')
    expect(await one.sees()).toMatchObject({ next: '2028-06-01', notNow: '2027-01-11' })
    expect(JSON.stringify(await familySees(one))).not.toMatch(/not-this-time|notNow/)
    await does(one.at, assessor, box, 'agree', terms)
    expect(await one.sees()).toMatchObject({ next: '2027-06-01' })
  })

  it('asks to be reached another way, and nothing goes there before a worker has said yes', async () => {
    const one = await letters()
    await one.acts('want-reach', { phone: '07700 900 982' })
    expect((await one.at.head()).known[box]).toMatchObject({ state: 'waiting', whose: 'council' })
    await one.works('send-link')
    expect(one.sent.at(-1)?.to).toEqual({ email: 'relative@example.org' })
    await one.works('reach', { phone: '07700 900 982' })
    expect(one.sent.at(-1)).toMatchObject({ to: { phone: '07700 900 982' } })
    expect(await whoCorresponds(one.ports, one.key(2))).toBeUndefined()
    expect(await one.sees(3)).toMatchObject({ reach: { phone: '07700 900 982' }, wants: null })
    expect(await refused(one.at, assessor, box, 'reach', {})).toContain('email address')
  })

  it('is reminded before a letter of theirs is due, in words that tell nobody anything', async () => {
    const one = await letters()
    const { open } = one.at.ports.cases
    const ports = {
      ...one.ports,
      cases: {
        ...one.at.ports.cases,
        open: async () => (await open()).map((each) => ({ ...each, asOf: '2027-01-01' })),
      },
    }
    one.at.go('2027-05-04T10:00:00.000Z')
    for (let times = 0; times < 2; times++) await sweepParts(ports, (each) => remindAdopters(ports, each))
    one.at.go('2027-05-05T10:00:00.000Z')
    await sweepParts(ports, (each) => remindAdopters(ports, each))
    const theirs = one.sent.filter(({ to }) => 'email' in to && to.email === page.email)
    expect(theirs).toHaveLength(1)
    expect(theirs[0]?.body).toContain(`https://shire.example/fostering/letters#${one.key()}`)
    expect((await one.at.head()).known[box]).toMatchObject({ whose: 'applicant' })
  })

  it('does nothing that is not theirs, and nobody else does what is', async () => {
    const one = await letters()
    for (const [act, body] of [
      ['write', { text: 'No', files: [] }],
      ['pass-on', { letter: 'e1', on: '2027-01-11', read: true }],
      ['reach', { email: 'a@example.org' }],
      ['close-page', {}],
    ] as const)
      expect([act, (await one.acts(act, body)).kind]).toEqual([act, 'forbidden'])
    for (const who of [applicant(), recruiter, assessor])
      expect(await refused(one.at, who, box, 'reply', { text: 'No', photos: [] })).toBe('forbidden')
    expect(await refused(one.at, applicant(), box, 'open-page', page)).toBe('forbidden')
    await does(one.at, assessor, box, 'end', { on: '2027-01-11', words: 'They are grown up now.' })
    expect(await one.acts('reply', { text: 'One more', photos: [] })).toMatchObject({ kind: 'not-now' })
    expect(await one.sees()).toMatchObject({ ended: '2027-01-11', writes: false })
  })
})

describe('nothing of one side reaches the other', () => {
  it('on a page, in a message, in an address or in what lists know', async () => {
    const one = await letters()
    await does(one.at, applicant(), 'person.p1', 'details', { email: 'adopter-marker@example.org' })
    await does(one.at, applicant(), box, 'write', { text: 'UNREADOUT', files: [] })
    await one.acts('reply', { text: 'UNREADIN', photos: [] })
    await one.acts('want-reach', { email: 'new-marker@example.org' })
    await does(one.at, assessor, box, 'keep', { letter: 'e2', reasons: 'KEPTREASONS' })
    await does(one.at, assessor, box, 'send-back', { letter: 'e1', words: 'BACKWORDS' })
    for (const act of ['open-page', 'send-link', 'pass-on', 'reach'])
      await tellAfter(one.ports, household, box, act)

    const head = await one.at.head()
    const names = Object.values(head.values.people).map(({ name }) => name)
    const said = JSON.stringify(await one.sees())
    for (const marker of [household, box, ...names, 'Marker', 'Otherside', 'FAMILYWORDS', 'birth mother'])
      expect(said).not.toContain(marker)
    for (const marker of ['adopter-marker', 'UNREADOUT', 'KEPTREASONS', 'BACKWORDS', assessor.name])
      expect(said).not.toContain(marker)

    const family = JSON.stringify([await familySees(one), placeView(one.ports, applicant(), head)])
    for (const marker of [
      'UNREADIN',
      'KEPTREASONS',
      'relative@',
      'new-marker',
      'Jay',
      'Otherside',
      'Zephaniah',
    ])
      expect(family).not.toContain(marker)
    expect(family).toContain('BACKWORDS')

    const toThem = one.sent.filter(({ to }) => 'email' in to && to.email === page.email)
    expect(toThem.length).toBeGreaterThan(0)
    for (const word of toThem)
      for (const marker of [household, box, ...names, 'Jay', 'Sam', 'letter ', 'adopt', 'birth'])
        expect(JSON.stringify({ ...word, to: '' })).not.toContain(marker)

    for (const text of [one.key(), one.tray]) expect(text).not.toContain(household)
    expect(Buffer.from(one.key(), 'base64url').toString('latin1')).not.toContain(household)
    expect(readLettersKey(one.secret, one.key())).toMatchObject({ household, name: box })
    expect(readLettersKey(Buffer.from('another secret'), one.key())).toBeUndefined()
    const known = JSON.stringify(head.known)
    for (const marker of ['relative@', 'new-marker', 'Jay', 'UNREAD']) expect(known).not.toContain(marker)
  })
})
