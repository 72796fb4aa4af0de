import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { key } from '#requests/testing/fixtures.ts'
import { removeDraft } from './open.ts'
import { remindDrafts } from './remind.ts'
import { saveDraft, saveDraftAgain } from './save.ts'
import { draftPorts } from './testing/memory.ts'

const minute = 60_000
const day = msOfDays(1)

async function saved(way: 'email' | 'text' | 'print' = 'email') {
  const ports = draftPorts()
  const to = { email: 'ada@example.com', text: '07700 900 982', print: undefined }[way]
  const outcome = await saveDraft(
    ports,
    { service: 'pothole', answers: { a: 1 }, way, ...(to && { to }) },
    key(1),
  )
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  const { id } = outcome.saved
  const item = () => ports.drafts.items.get(id)
  return { ports, ...outcome.saved, item, run: () => remindDrafts(ports), pass: ports.pass }
}

describe('a reminder', () => {
  it('goes a week before the form is deleted and the day before, each once', async () => {
    const { ports, id, key, run, pass, item } = await saved()
    pass(21 * day - minute)
    expect(await run()).toBe(0)
    pass(minute)
    expect([await run(), await run()]).toEqual([1, 0])
    expect(ports.messages.last().id).toBe(`${id}-remind-week-1`)
    expect(ports.messages.last().body).toContain(`https://shire.example/continue/${id}#${key}`)
    pass(6 * day - minute)
    expect(await run()).toBe(0)
    pass(minute)
    expect([await run(), await run()]).toEqual([1, 0])
    expect(ports.messages.last().subject).toBe('We delete your form on 30 March 2026: Pothole')
    expect(item()?.remindDay).toBeUndefined()
    expect(ports.messages.times).toBe(3)
  })

  it('goes once when two look at once', async () => {
    const { ports, run, pass } = await saved('text')
    pass(21 * day)
    expect((await Promise.all([run(), run(), run()])).reduce((sum, n) => sum + n)).toBe(1)
    expect(ports.messages.times).toBe(2)
  })

  it('goes later when it could not, and not every few minutes', async () => {
    const { ports, run, pass } = await saved()
    pass(21 * day)
    ports.messages.fail = true
    await expect(run()).rejects.toThrow()
    ports.messages.fail = false
    expect(await run()).toBe(0)
    pass(15 * minute)
    expect(await run()).toBe(1)
  })

  it('starts anew when the form is saved again', async () => {
    const { ports, id, key: own, version, run, pass } = await saved()
    pass(20 * day)
    await saveDraftAgain(ports, id, own, { version, answers: {} })
    pass(day)
    expect(await run()).toBe(0)
    pass(20 * day)
    expect(await run()).toBe(1)
    expect(ports.messages.last().id).toBe(`${id}-remind-week-2`)
  })

  it('says what is still true when it is late, and nothing once the form is gone', async () => {
    const late = await saved()
    late.pass(27.5 * day)
    expect(await late.run()).toBe(1)
    expect(late.ports.messages.last().id).toContain('remind-day')
    expect(late.item()?.remindDay).toBeUndefined()
    const tooLate = await saved()
    tooLate.pass(28 * day)
    expect(await tooLate.run()).toBe(0)
    expect(tooLate.item()?.remindDay).toBeUndefined()
    expect(tooLate.ports.messages.times).toBe(1)
  })

  it('is not for what was printed, deleted or locked', async () => {
    const printed = await saved('print')
    const gone = await saved()
    await removeDraft(gone.ports, gone.id, gone.key)
    const locked = await saved()
    const stored = locked.item()
    if (stored) locked.ports.drafts.items.set(stored.id, { ...stored, wrong: 10 })
    for (const one of [printed, gone, locked]) {
      one.pass(21 * day)
      expect(await one.run()).toBe(0)
    }
  })
})
