import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { readReference } from '#contract/core/reference.ts'
import type { DraftToSave } from '#contract/requests/draft.ts'
import { at, key, secret } from '#requests/testing/fixtures.ts'
import { openContents } from './contents.ts'
import { draftKeyFor, seal, unseal } from './keys.ts'
import { openDraft } from './open.ts'
import { saveDraft, saveDraftAgain } from './save.ts'
import { draftPorts } from './testing/memory.ts'

const day = msOfDays(1)
const answers = { answers: { details: 'By the old mill' }, typed: { name: 'Ada Example' } }
const byEmail: DraftToSave = { service: 'pothole', answers, way: 'email', to: 'ada@example.com' }
const printed: DraftToSave = { service: 'pothole', answers, way: 'print' }

async function saved(ask = byEmail, ports = draftPorts()) {
  const outcome = await saveDraft(ports, ask, key(1))
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  const again = (more: object, version = outcome.saved.version, bearer = outcome.saved.key) =>
    saveDraftAgain(ports, outcome.saved.id, bearer, { version, answers, ...more })
  const stored = () => {
    const item = ports.drafts.items.get(outcome.saved.id)
    if (!item) throw new Error('not stored')
    return item
  }
  return { ports, ...outcome.saved, saved: outcome.saved, again, stored }
}

describe('saving a form', () => {
  it('gives a reference, keeps it for 28 days and sends the link', async () => {
    const { ports, id, key, saved: answer } = await saved()
    expect(readReference(id)).toBe(id)
    expect(id).toMatch(/^SV-/)
    expect(answer).toMatchObject({ way: 'email', maskedTo: 'a•••@example.com', savedAt: at.toISOString() })
    expect(Date.parse(answer.expiresAt) - at.getTime()).toBe(28 * day)
    const message = ports.messages.last()
    expect(message.to).toEqual({ email: 'ada@example.com' })
    expect(message.body).toContain(`https://shire.example/continue/${id}#${key}`)
    expect(message.body).toContain('30 March 2026')
  })

  it('tells nobody what was entered, in the table nor in the message', async () => {
    const { ports, stored, key, ...answer } = await saved()
    const everything = Object.values(stored())
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
      .join('\n')
    for (const word of ['mill', 'Ada', 'ada@', 'example.com', 'pothole', key, answer.version])
      expect(everything).not.toContain(word)
    const { to: _, ...message } = ports.messages.last()
    expect(JSON.stringify(message)).not.toMatch(/mill|Ada|ada@/)
    expect(openContents(secret, stored())).toEqual({ service: 'pothole', answers })
  })

  it('sent again is the same form and the same message', async () => {
    const { ports, saved: first } = await saved()
    const again = await saveDraft(ports, byEmail, key(1))
    expect(again).toEqual({ kind: 'saved', saved: first })
    expect([ports.drafts.items.size, ports.messages.sent.size, ports.messages.times]).toEqual([1, 1, 2])
  })

  it('sends the message once it can, where it could not at first', async () => {
    const ports = draftPorts()
    ports.messages.fail = true
    await expect(saveDraft(ports, byEmail, key(1))).rejects.toThrow()
    ports.messages.fail = false
    await saveDraft(ports, byEmail, key(1))
    expect([ports.drafts.items.size, ports.messages.sent.size]).toEqual([1, 1])
  })

  it('at the same time twice is one form', async () => {
    const ports = draftPorts()
    const both = await Promise.all([1, 2].map(() => saveDraft(ports, byEmail, key(1))))
    expect(both[0]).toEqual(both[1])
    expect(ports.drafts.items.size).toBe(1)
  })

  it('refuses a key that was used for something else', async () => {
    const { ports } = await saved()
    expect(await saveDraft(ports, printed, key(1))).toEqual({ kind: 'key-reused' })
  })

  it('goes on to another reference where somebody else has it', async () => {
    const { ports, id } = await saved()
    const other = { ...printed, answers: { own: 1 } }
    const mine = await saveDraft(draftPorts(), other, key(2))
    if (mine.kind !== 'saved') throw new Error(mine.kind)
    const taken = ports.drafts.items.get(id)
    if (taken) ports.drafts.items.set(mine.saved.id, { ...taken, id: mine.saved.id })
    const next = await saveDraft(ports, other, key(2))
    expect(next.kind === 'saved' && next.saved.id).not.toBe(mine.saved.id)
    expect(ports.drafts.items.size).toBe(3)
  })

  it('refuses what it does not know, cannot send and cannot hold', async () => {
    const ports = draftPorts()
    const kind = async (ask: DraftToSave) => (await saveDraft(ports, ask, key(9))).kind
    expect(await kind({ ...byEmail, service: 'time-travel' })).toBe('no-such-service')
    expect(await kind({ ...byEmail, to: 'ada' })).toBe('invalid')
    expect(await kind({ ...printed, answers: { a: 'é'.repeat(31_000) } })).toBe('too-large')
    expect(ports.drafts.items.size).toBe(0)
  })

  it('sends one address no more than ten links a day', async () => {
    const ports = draftPorts()
    const kinds: string[] = []
    for (let n = 0; n < 11; n++) kinds.push((await saveDraft(ports, byEmail, key(n))).kind)
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(10)
    expect(kinds.at(-1)).toBe('too-many-messages')
    ports.pass(day)
    expect((await saveDraft(ports, byEmail, key(11))).kind).toBe('saved')
    expect([...ports.drafts.counts.keys()].join()).not.toContain('ada')
  })
})

describe('the links that one address gets', () => {
  it('begin anew at midnight as clocks in England show it', async () => {
    const ports = draftPorts()
    ports.pass(Date.parse('2026-07-01T22:59:00Z') - at.getTime())
    for (let n = 0; n < 10; n++) await saveDraft(ports, byEmail, key(n))
    expect((await saveDraft(ports, byEmail, key(10))).kind).toBe('too-many-messages')
    ports.pass(2 * 60_000)
    expect((await saveDraft(ports, byEmail, key(11))).kind).toBe('saved')
  })
})

describe('the links that one phone gets in a day', () => {
  it('are counted as its own, however its number is written', async () => {
    const ports = draftPorts()
    const ways = ['07700 900 982', '+44 7700 900982', '0044 (0)7700 900982', '(07700) 900-982']
    const kinds: string[] = []
    for (let n = 0; n < 11; n++) {
      const byText: DraftToSave = { ...byEmail, way: 'text', to: ways[n % ways.length] ?? '' }
      kinds.push((await saveDraft(ports, byText, key(n))).kind)
    }
    expect(kinds).toEqual([...Array(10).fill('saved'), 'too-many-messages'])
    expect(ports.drafts.counts.size).toBe(1)
  })
})

describe('saving again', () => {
  it('is kept 28 days from then, under another version, and sends nothing', async () => {
    const { ports, again, version, stored, key } = await saved()
    ports.pass(3 * day)
    const next = await again({ answers: { other: 1 } })
    if (next.kind !== 'saved') throw new Error(next.kind)
    expect(next.saved.version).not.toBe(version)
    expect(next.saved).toMatchObject({ key, maskedTo: 'a•••@example.com' })
    expect(Date.parse(next.saved.expiresAt) - at.getTime()).toBe(31 * day)
    expect(openContents(secret, stored())).toEqual({ service: 'pothole', answers: { other: 1 } })
    expect(stored().remindDay).toBe('2026-03-26')
    expect(ports.messages.times).toBe(1)
  })

  it('does not go over what another device saved in between', async () => {
    const { again, stored } = await saved()
    expect((await again({ answers: { one: 1 } })).kind).toBe('saved')
    expect((await again({ answers: { two: 2 } })).kind).toBe('conflict')
    expect(openContents(secret, stored()).answers).toEqual({ one: 1 })
  })

  it('the same twice, because the answer was lost, is no conflict', async () => {
    const { again, stored, version } = await saved()
    const first = await again({ answers: { one: 1 } })
    expect(await again({ answers: { one: 1 } })).toEqual(first)
    expect(await again({ answers: { one: 1 } }, version, 'A'.repeat(22))).toEqual({ kind: 'cannot-open' })
    expect(stored().saves).toBe(2)
  })

  it('of two at once one holds', async () => {
    const { again } = await saved()
    const kinds = await Promise.all([1, 2].map(async (n) => (await again({ answers: { n } })).kind))
    expect(kinds.sort()).toEqual(['conflict', 'saved'])
  })

  it('by another way sends the link there, and the old way opens it no more', async () => {
    const { ports, id, again, key: long, version } = await saved(printed)
    const more = { way: 'text', to: '07700 900 982' }
    const next = await again(more)
    if (next.kind !== 'saved') throw new Error(next.kind)
    expect(next.saved.code).toBeUndefined()
    expect(ports.messages.last().to).toEqual({ phone: '07700 900 982' })
    expect(ports.messages.last().body).toContain(`${id}#${next.saved.key}`)
    expect((await openDraft(ports, id, long, undefined)).kind).toBe('cannot-open')
    expect(await again(more, version, long)).toEqual(next)
    expect(ports.messages.sent.size).toBe(1)
  })

  it('needs the key and a version that was handed out, and refuses what is too late', async () => {
    const { ports, again, version } = await saved()
    expect((await again({}, version, 'A'.repeat(22))).kind).toBe('cannot-open')
    expect((await again({}, '1')).kind).toBe('conflict')
    ports.pass(28 * day)
    expect((await again({})).kind).toBe('cannot-open')
  })

  it('is refused once the form is locked', async () => {
    const { ports, again, stored } = await saved()
    ports.drafts.items.set(stored().id, { ...stored(), wrong: 10 })
    expect((await again({})).kind).toBe('locked')
  })

  it('refuses a wrong address and what is too large', async () => {
    const { again } = await saved()
    expect((await again({ way: 'email', to: '@' })).kind).toBe('invalid')
    expect((await again({ answers: { a: 'x'.repeat(61_440) } })).kind).toBe('too-large')
  })
})

describe('what is sealed', () => {
  const id = 'SV-0000-0000'
  const own = draftKeyFor(secret, id, 'email')
  const sealed = seal(secret, id, own, 'answers', 'By the old mill')

  it('opens with the server’s secret and the form’s key together', () => {
    expect(unseal(secret, id, own, 'answers', sealed)).toBe('By the old mill')
    expect(seal(secret, id, own, 'answers', 'By the old mill')).not.toEqual(sealed)
  })

  it('does not open with another secret, for another form, key or kind, nor once it was changed', () => {
    const changed = Uint8Array.from(sealed, (byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte))
    expect(() => unseal(new Uint8Array(32), id, own, 'answers', sealed)).toThrow()
    expect(() => unseal(secret, 'SV-0000-0001', own, 'answers', sealed)).toThrow()
    expect(() => unseal(secret, id, draftKeyFor(secret, id, 'print'), 'answers', sealed)).toThrow()
    expect(() => unseal(secret, id, own, 'address', sealed)).toThrow()
    expect(() => unseal(secret, id, own, 'answers', changed)).toThrow()
  })
})
