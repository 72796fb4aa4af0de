import { describe, expect, it } from 'vitest'
import type { WorkLine, WorkPage } from '#contract/workspace/workspace.ts'
import { listViews } from '#contract/workspace/workspace.ts'
import { firstShown, merged } from '#web/staff/list/arrivals.ts'
import { remember, wayBack } from '../cameFrom.ts'
import { arrivalsInWords, countInWords, newFrom, newSince } from './counts.ts'
import { filterOf, queryOf, wholeList } from './listFilter.ts'

describe('a filter', () => {
  it('is its address and back', () => {
    for (const view of listViews) {
      const place = { ward: 'E05990001', parish: 'E04000901' } as const
      const filter = {
        view,
        service: 'pothole',
        team: 'north',
        ...place,
        order: 'ward' as const,
        after: 'W10=',
      }
      expect(filterOf(`?${queryOf(filter)}`)).toEqual(filter)
      expect(filterOf(`?${queryOf({ view })}`)).toEqual({ view })
    }
  })

  it('takes what it cannot read for the open requests, and leaves out what is empty', () => {
    expect(filterOf('')).toEqual({ view: 'open' })
    expect(filterOf('?view=everything&service=&other=1')).toEqual({ view: 'open' })
  })

  it('is the same in the same words, wherever a page of it begins', () => {
    const here = wholeList(filterOf('?team=north&after=abc&view=mine&service=pothole'))
    expect(queryOf(here)).toBe('view=mine&service=pothole&team=north')
  })
})

describe('how much waits in a list', () => {
  it('is a number, up to where it is counted, and nothing where nothing is known', () => {
    const words = (count: number, more: boolean) => countInWords({ view: 'overdue', count, more })
    expect([words(0, false), words(12, false), words(100, true)]).toEqual(['0', '12', '100 or more'])
    expect([words(0, true), countInWords(undefined)]).toEqual([undefined, undefined])
  })

  it('is new since the working day before', () => {
    const monday = new Date('2026-11-30T09:00:00Z')
    expect([newSince(monday), newFrom(monday)]).toEqual(['New since Friday', 'Friday 27 November'])
  })
})

describe('the way back from a request', () => {
  it('leads to the list of its department, or to the list or the search that it was opened from', () => {
    expect(wayBack('highways')).toEqual({ href: '/workspace/lists/highways', text: 'Back to the list' })
    const list = { href: '/workspace/lists/highways?view=mine&team=north', state: ['W10='] }
    remember(list)
    expect(wayBack('highways')).toEqual({ ...list, text: 'Back to the list' })
    const search = { href: '/workspace/search', state: { q: 'Ada' } }
    remember(search)
    expect(wayBack('highways')).toEqual({ ...search, text: 'Back to the search' })
  })
})

const line = (reference: string, state: WorkLine['state'] = 'submitted') => ({ reference, state }) as WorkLine
const page = (references: string, next: string | null = null): WorkPage => ({
  lines: [...references].map((one) => line(one)),
  next,
})
const shown = (references: string, next: string | null = null) => firstShown(page(references, next))
const names = ({ lines }: WorkPage) => lines.map(({ reference }) => reference).join('')

describe('looking again at a list', () => {
  it('puts what is new in its place, and says what it was', () => {
    const after = merged(shown('cba'), page('edcba'))
    expect(names(after)).toBe('edcba')
    expect(after.arrived).toEqual(['e', 'd'])
    expect(merged(after, page('fedcba')).arrived).toEqual(['f', 'e', 'd'])
  })

  it('shows what has changed, as it is now', () => {
    const fresh = { lines: [line('b'), line('a', 'fixed')], next: null }
    expect(merged(shown('ba'), fresh).lines[1]).toEqual(line('a', 'fixed'))
  })

  it('keeps what new requests pushed over the end of the page, with the next page as it was', () => {
    const after = merged(shown('dcba', 'after-a'), page('fedc', 'after-c'))
    expect(names(after)).toBe('fedcba')
    expect(after.next).toBe('after-a')
  })

  it('takes out what has left the list', () => {
    expect(names(merged(shown('dcba'), page('dba')))).toBe('dba')
    expect(names(merged(shown('dcba'), page('dcb')))).toBe('dcb')
    expect(names(merged(shown('dcba', 'x'), page('dca', 'x')))).toBe('dca')
  })

  it('leaves what somebody works on where it was, though it has left the list', () => {
    const keep = (reference: string) => reference === 'c'
    expect(names(merged(shown('dcba'), page('edba'), keep))).toBe('edcba')
    expect(names(merged(shown('cba'), page('ba'), keep))).toBe('cba')
  })

  it('begins anew where nothing is the same, since nobody knows what is between', () => {
    const after = merged(shown('cba', 'after-a'), page('zyx', 'after-x'))
    expect(names(after)).toBe('zyx')
    expect(after.next).toBe('after-x')
  })

  it('forgets that something was new once it is gone', () => {
    const after = merged(shown('a'), page('ba'))
    expect(merged(after, page('a')).arrived).toEqual([])
  })

  it('counts in words', () => {
    expect([1, 2].map(arrivalsInWords)).toEqual(['1 new request', '2 new requests'])
  })
})
