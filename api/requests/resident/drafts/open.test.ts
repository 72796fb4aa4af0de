import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { keyOfLongCode, readLongCode } from '#contract/requests/draft.ts'
import { key } from '#requests/testing/fixtures.ts'
import { sendCode } from './code.ts'
import { openDraft, removeDraft } from './open.ts'
import { saveDraft } from './save.ts'
import { draftPorts } from './testing/memory.ts'

const second = 1000
const minute = 60 * second
const day = msOfDays(1)
const answers = { answers: { details: 'By the old mill' } }

async function saved(way: 'email' | 'print' = 'email') {
  const ports = draftPorts()
  const ask = { service: 'pothole', answers, way, ...(way === 'email' && { to: 'ada@example.com' }) }
  const outcome = await saveDraft(ports, ask, key(1))
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  const { id, key: own, code } = outcome.saved
  let asks = 0
  const send = (n = ++asks, bearer = own) => sendCode(ports, id, bearer, key(100 + n))
  const open = (digits?: string, bearer = own, of = id) => openDraft(ports, of, bearer, digits)
  const wrong = () => open(ports.messages.digits() === '000000' ? '000001' : '000000')
  return { ports, id, own, code, send, open, wrong, pass: ports.pass }
}

describe('a printed form', () => {
  it('opens with its long code, however that is typed', async () => {
    const { open, code = '', ports } = await saved('print')
    const typed = readLongCode(code.toLowerCase().replaceAll('-', ' '))
    const opened = await open(undefined, keyOfLongCode(typed ?? ''))
    expect(opened).toMatchObject({ kind: 'opened', opened: { service: 'pothole', answers, way: 'print' } })
    expect(ports.messages.times).toBe(0)
  })

  it('has no code to send', async () => {
    expect(await (await saved('print')).send()).toEqual({ kind: 'printed' })
  })
})

describe('a form saved by email', () => {
  it('opens with the code that was sent to the same address, and again while it is good', async () => {
    const { ports, send, open } = await saved()
    expect(await open('123456')).toEqual({ kind: 'no-code' })
    expect(await send()).toMatchObject({ kind: 'sent', sent: { way: 'email', maskedTo: 'a•••@example.com' } })
    expect(ports.messages.last().to).toEqual({ email: 'ada@example.com' })
    const digits = ports.messages.digits()
    for (const _ of [1, 2]) expect(await open(digits)).toMatchObject({ kind: 'opened', opened: { answers } })
    expect(await open()).toEqual({ kind: 'no-code' })
  })

  it('does not open with a code after 15 minutes, nor with one before the newest', async () => {
    const { ports, send, open, pass } = await saved()
    await send()
    const first = ports.messages.digits()
    pass(15 * minute)
    expect(await open(first)).toEqual({ kind: 'no-code' })
    await send()
    expect((await open(first)).kind).toBe('wrong-code')
    expect((await open(ports.messages.digits())).kind).toBe('opened')
  })

  it('the same ask again sends the same message and counts once', async () => {
    const { ports, send } = await saved()
    const first = await send(1)
    for (let n = 0; n < 6; n++) expect(await send(1)).toEqual(first)
    expect(ports.messages.sent.size).toBe(2)
  })

  it('sends five codes an hour, and says when there is another', async () => {
    const { send, pass } = await saved()
    for (let n = 0; n < 5; n++) {
      expect((await send()).kind).toBe('sent')
      pass(minute)
    }
    expect(await send()).toEqual({ kind: 'wait', seconds: 55 * 60 })
    pass(55 * minute)
    expect((await send()).kind).toBe('sent')
  })

  it('sends five codes an hour also when they are asked for at once', async () => {
    const { send, ports } = await saved()
    const kinds = await Promise.all(Array.from({ length: 12 }, async () => (await send()).kind))
    expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(5)
    expect(ports.messages.sent.size).toBe(6)
  })
})

describe('wrong codes', () => {
  it('after the third wait 30 seconds, then a minute, two, four and so on, and lock it at the tenth', async () => {
    const { send, wrong, open, ports, pass } = await saved()
    const seen: (string | number)[] = []
    for (let n = 0; n < 10; n++) {
      await send()
      const answer = await wrong()
      seen.push(answer.kind === 'wrong-code' ? answer.seconds : answer.kind)
      if (answer.kind !== 'wrong-code' || answer.seconds === 0) continue
      expect(await open(ports.messages.digits())).toEqual({ kind: 'wait', seconds: answer.seconds })
      pass(answer.seconds * second - 1)
      expect((await open(ports.messages.digits())).kind).toBe('wait')
      // So that there is always another code to ask for.
      pass(1 + 60 * minute)
    }
    expect(seen).toEqual([0, 0, 30, 60, 120, 240, 480, 960, 1920, 'locked'])
    expect((await send()).kind).toBe('locked')
    expect((await open('000000')).kind).toBe('locked')
  })

  it('count all when they come at once', async () => {
    const { send, wrong, ports, id } = await saved()
    await send()
    const kinds = await Promise.all(Array.from({ length: 30 }, async () => (await wrong()).kind))
    expect(kinds.filter((kind) => kind === 'wrong-code')).toHaveLength(3)
    expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(27)
    expect(ports.drafts.items.get(id)?.wrong).toBe(3)
  })

  it('leave a right one among many at once no better chance', async () => {
    const { send, wrong, open, ports } = await saved()
    await send()
    for (const _ of [1, 2]) await wrong()
    const racing = [wrong(), open(ports.messages.digits())]
    expect((await Promise.all(racing)).map(({ kind }) => kind)).toEqual(['wrong-code', 'wait'])
  })

  it('are forgotten once it was opened, not when another code is sent', async () => {
    const { send, wrong, open, ports, id } = await saved()
    await send()
    await wrong()
    await send()
    await wrong()
    expect(ports.drafts.items.get(id)?.wrong).toBe(2)
    await open(ports.messages.digits())
    expect(ports.drafts.items.get(id)?.wrong).toBe(0)
  })
})

describe('who has no key', () => {
  it('learns nothing, and nothing is read', async () => {
    const { ports, id, open, send, own } = await saved()
    const answer = { kind: 'cannot-open' }
    const wrongKey = 'A'.repeat(22)
    let reads = 0
    const get = ports.drafts.get.bind(ports.drafts)
    ports.drafts.get = async (of) => {
      reads++
      return get(of)
    }
    expect(await open('000000', wrongKey)).toEqual(answer)
    expect(await open('000000', wrongKey, 'SV-0000-0000')).toEqual(answer)
    expect(await open('000000', own, 'SV-0000-0000')).toEqual(answer)
    expect(await send(1, wrongKey)).toEqual(answer)
    expect(await removeDraft(ports, id, wrongKey)).toBe(false)
    expect([reads, ports.drafts.items.size]).toEqual([0, 1])
  })

  it('is also whoever has the key of the other way', async () => {
    const printed = await saved('print')
    const other = await saved('email')
    expect((await printed.open(undefined, other.own)).kind).toBe('cannot-open')
    expect((await other.open(undefined, printed.own)).kind).toBe('cannot-open')
  })
})

describe('after 28 days', () => {
  it('it is gone, also before the table has forgotten it', async () => {
    const { send, open, pass, ports } = await saved()
    pass(28 * day - minute)
    expect((await send()).kind).toBe('sent')
    pass(minute)
    expect((await open(ports.messages.digits())).kind).toBe('cannot-open')
    expect((await send()).kind).toBe('cannot-open')
  })
})

describe('deleting', () => {
  it('can be said twice', async () => {
    const { ports, id, own, open } = await saved()
    for (const _ of [1, 2]) expect(await removeDraft(ports, id, own)).toBe(true)
    expect(ports.drafts.items.size).toBe(0)
    expect((await open('000000')).kind).toBe('cannot-open')
  })
})
