import { describe, expect, it } from 'vitest'
import type { Action, BulkAction, BulkTaken, WorkLine } from '#contract/workspace/workspace.ts'
import { ApiProblem } from '#web/app/api.ts'
import { offeredFor, workOfAll } from './offered.ts'
import { publicAmong, seenAmong } from './public.ts'
import { atOnce, callsFor, runAll } from './run.ts'

const line = (reference: string, place?: string): WorkLine =>
  ({
    reference,
    number: 3,
    service: { slug: 'pothole', title: 'Pothole', sensitive: false },
    place,
  }) as WorkLine
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(`HW-${at}`))
const acknowledge: Action = { do: 'acknowledge' }
const done = ({ requests }: BulkAction): BulkTaken => ({
  results: requests.map(({ reference }) => ({
    reference,
    taken: { reference, state: 'acknowledged', number: 4 },
  })),
})

describe('what is offered for several', () => {
  it('can be done with at least one of them as they stand', () => {
    const open = offeredFor([{ state: 'acknowledged' }], 'repair')
    expect(open).toEqual(expect.arrayContaining(['assign', 'fix', 'merge', 'note']))
    expect(open).not.toContain('reopen')
    expect(open).not.toContain('split')
    expect(offeredFor([{ state: 'fixed' }], 'repair')).not.toContain('schedule')
    expect(offeredFor([{ state: 'fixed' }, { state: 'inspected' }], 'repair')).toEqual(
      expect.arrayContaining(['reopen', 'schedule']),
    )
  })
})

describe('what is offered for several kinds of work', () => {
  const open = [{ state: 'acknowledged' }] as const

  it('means the same for all of them', () => {
    const mixed = offeredFor(open, workOfAll(['repair', 'call']))
    expect(mixed).toEqual(expect.arrayContaining(['assign', 'note', 'refer', 'ask']))
    for (const name of ['inspect', 'schedule', 'fix', 'close'] as const) expect(mixed).not.toContain(name)
  })

  it('is what the one kind has, where all are of one', () => {
    expect(offeredFor(open, workOfAll(['call', 'call']))).not.toContain('inspect')
    expect(offeredFor(open, workOfAll(['answer', 'answer']))).toContain('fix')
  })
})

describe('what is written to several', () => {
  const open311 = {
    clients: [
      { id: 'fixmystreet', name: 'FixMyStreet', publishes: true },
      { id: 'inbox', name: 'Inbox' },
    ],
  }

  it('may be public where one of them came through an app that publishes', () => {
    const lines = [{ channel: 'web' as const }, { channel: 'open311' as const }]
    expect(publicAmong({ open311 }, lines)).toEqual(['FixMyStreet'])
    expect(publicAmong({ open311 }, lines.slice(0, 1))).toEqual([])
    expect(publicAmong({}, lines)).toEqual([])
  })
})

describe('why several were closed', () => {
  const line = (sensitive: boolean, location?: object) => ({ service: { sensitive }, location }) as WorkLine
  it('is asked for everybody to read where one of them may have a page', () => {
    const open = { reportsInTheOpen: true }
    const place = { lat: 52, lon: -1 }
    expect(seenAmong(open, [line(true), line(false, place)])).toBe(true)
    expect(seenAmong(open, [line(true, place), line(false)])).toBe(false)
    expect(seenAmong({ reportsInTheOpen: false }, [line(false, place)])).toBe(false)
  })
})

describe('the same for many', () => {
  it('goes in parts, each request with what was seen of it', () => {
    const { calls } = callsFor(acknowledge, lines(atOnce + 2))
    expect(calls.map(({ requests }) => requests.length)).toEqual([atOnce, 2])
    expect(calls[0]?.requests[0]).toEqual({ reference: 'HW-0', seen: 3 })
  })

  it('fills in the fields of its words for each', () => {
    const ask: Action = { do: 'ask', text: 'About ((reference)): which house?' }
    const { calls } = callsFor(ask, lines(2))
    expect(calls.map(({ action }) => action)).toEqual([
      { do: 'ask', text: 'About HW-0: which house?' },
      { do: 'ask', text: 'About HW-1: which house?' },
    ])
  })

  it('sends nobody words with a field that is still open', () => {
    const fix: Action = { do: 'fix', note: 'Done at ((place))', photos: [] }
    const { calls, open } = callsFor(fix, [line('HW-1', 'the bridge'), line('HW-2')])
    expect(calls.flatMap(({ requests }) => requests.map(({ reference }) => reference))).toEqual(['HW-1'])
    expect(open).toEqual([{ reference: 'HW-2', problem: 'There is nothing to put in for ((place))' }])
  })

  it('says what came of each, as it goes', async () => {
    const progress: number[] = []
    const results = await runAll(
      acknowledge,
      lines(atOnce + 1),
      async (call) => {
        if (call.requests.length === 1) throw new ApiProblem(0)
        const { results } = done(call)
        return {
          results: [
            { reference: 'HW-0', problem: { kind: 'changed', detail: 'Look first' } },
            ...results.slice(1),
          ],
        }
      },
      (now) => progress.push(now.length),
    )
    expect(progress).toEqual([0, atOnce, atOnce + 1])
    expect(results.filter(({ problem }) => problem)).toEqual([
      { reference: 'HW-0', problem: 'Look first' },
      { reference: `HW-${atOnce}`, problem: 'The service cannot be reached' },
    ])
  })
})
