import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { sendCode } from '#requests/resident/drafts/code.ts'
import { openDraft, removeDraft } from '#requests/resident/drafts/open.ts'
import { remindDrafts } from '#requests/resident/drafts/remind.ts'
import { saveDraft, saveDraftAgain } from '#requests/resident/drafts/save.ts'
import { draftPorts } from '#requests/resident/drafts/testing/memory.ts'
import { key } from '#requests/testing/fixtures.ts'

const TABLE = 'drafts'
const day = msOfDays(1)
const answers = { answers: { details: 'By the old mill' } }

let tables: Awaited<ReturnType<typeof startTables>>
let real: typeof import('./drafts-table.ts')

beforeAll(async () => {
  tables = await startTables([
    { name: TABLE, partitionKey: 'id', indexes: [{ name: 'by-reminder', keys: ['remindDay', 'remindAt'] }] },
  ])
  real = await import('./drafts-table.ts')
})
afterAll(() => tables.stop())

const ports = () => ({
  ...draftPorts(),
  drafts: real.draftsTable(TABLE),
  limits: real.draftLimits(TABLE),
  due: real.draftReminders(TABLE),
})

async function saved(n: number) {
  const all = ports()
  const ask = { service: 'pothole', answers, way: 'email', to: `ada${n}@example.com` } as const
  const outcome = await saveDraft(all, ask, key(n))
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  return { ports: all, ask, ...outcome.saved }
}

describe('on the table', () => {
  it('a form comes back as it was saved', async () => {
    const { ports, id, key: own, ask, version } = await saved(1)
    expect((await saveDraft(ports, ask, key(1))).kind).toBe('saved')
    const again = await saveDraftAgain(ports, id, own, { version, answers: { b: 2 } })
    expect(again.kind).toBe('saved')
    await sendCode(ports, id, own, key(100))
    const opened = await openDraft(ports, id, own, ports.messages.digits())
    expect(opened).toMatchObject({ kind: 'opened', opened: { service: 'pothole', answers: { b: 2 } } })
    expect(await removeDraft(ports, id, own)).toBe(true)
    expect(await ports.drafts.get(id)).toBeUndefined()
  })

  it('of those that save at once one holds, and every guess at once counts', async () => {
    const { ports, id, key: own, version } = await saved(2)
    const saves = [1, 2, 3].map((n) => saveDraftAgain(ports, id, own, { version, answers: { n } }))
    expect((await Promise.all(saves)).map(({ kind }) => kind).sort()).toEqual([
      'conflict',
      'conflict',
      'saved',
    ])
    await sendCode(ports, id, own, key(100))
    const wrong = ports.messages.digits() === '000000' ? '000001' : '000000'
    const guesses = Array.from({ length: 20 }, () => openDraft(ports, id, own, wrong))
    const kinds = (await Promise.all(guesses)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'wrong-code')).toHaveLength(3)
    expect((await ports.drafts.get(id))?.wrong).toBe(3)
  })

  it('uses are counted up to the limit, also at once', async () => {
    const { limits } = ports()
    const taken = await Promise.all(
      Array.from({ length: 15 }, () => limits.count('today', 10, 2_000_000_000)),
    )
    expect(taken.filter(Boolean)).toHaveLength(10)
    expect(await limits.count('tomorrow', 10, 2_000_000_000)).toBe(true)
  })

  it('a reminder is found on its day and gone once it was sent', async () => {
    const { ports, id } = await saved(3)
    expect(await remindDrafts(ports)).toBe(0)
    ports.pass(21 * day)
    expect((await ports.due.dueBy('2026-03-23', ports.now().toISOString(), 10)).includes(id)).toBe(true)
    expect(await remindDrafts(ports)).toBeGreaterThan(0)
    expect(await ports.due.dueBy('2026-03-23', ports.now().toISOString(), 10)).toEqual([])
    ports.pass(6 * day)
    expect(await ports.due.dueBy('2026-03-29', ports.now().toISOString(), 10)).toContain(id)
  })
})
