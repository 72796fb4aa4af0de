import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '#contract/calendar/day.ts'
import { Figures } from '#contract/fostering/carers/figures.ts'
import { leftInWords } from '#contract/fostering/endings.ts'
import { heardInWords } from '#contract/fostering/enquiry.ts'
import { closeReasonInWords } from '#contract/fostering/staff-enquiries.ts'
import { figuresOf } from '#fostering/household/figures/count.ts'
import { eastMidlands, serviceOf } from '#fostering/household/figures/testing/service.ts'
import { Years } from './FiguresPage.tsx'

const hub = 'foster-for-east-midlands'
const { enquiries, cases } = serviceOf(eastMidlands, '2026-04-01')
const years = figuresOf({ enquiries, cases }, [{ from: '2026-04-01', to: '2027-03-31' }], {
  hubs: [hub],
  targets: [],
})
/** As the API answers it. */
const figures = Figures.parse({
  ...{ countedAt: '2027-04-01T06:00:00.000Z', asked: false, years },
  targets: { source: 'Made up.', invented: true },
})

const plain = (html: string) => html.replace(/<[^>]+>/g, '').trim()
const parts = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) => inner)

/** What the page shows in the table of this name: the first cell of each row, and the others. */
const tables = new Map(
  parts(
    renderToStaticMarkup(
      <MemoryRouter>
        <Years figures={figures} />
      </MemoryRouter>,
    ),
    'table',
  ).map((table) => {
    const [body = ''] = parts(table, 'tbody')
    const rows = parts(body, 'tr').map((row) => [
      plain(parts(row, 'th')[0] ?? ''),
      parts(row, 'td').map((cell) => plain(cell)),
    ])
    return [plain(parts(table, 'caption')[0] ?? ''), new Map(rows as [string, string[]][])]
  }),
)
const cellsOf = (table: string, row: string) => tables.get(table)?.get(row) ?? []

/** How far the enquiries of some came, counted one by one: an enquiry that was invited goes on as its household. */
function steps(
  isOne: (one: (typeof enquiries)[number]) => boolean,
  isCase: (one: (typeof cases)[number]) => boolean,
) {
  const asked = enquiries.filter(isOne)
  const households = cases.filter(isCase)
  return [
    asked.length,
    asked.filter(({ met }) => met).length,
    households.filter(({ more }) => more?.days.visited).length,
    households.filter(({ applied }) => applied).length,
  ]
}

let hidden = 0
/** Each cell is the number that was counted, or is said not to be shown. */
function expectCells(table: string, row: string, counted: readonly number[]): void {
  const cells = cellsOf(table, row).slice(0, counted.length)
  expect([table, row, cells.length]).toEqual([table, row, counted.length])
  for (const [at, many] of counted.entries()) {
    if (cells[at] === 'Not shown') hidden++
    else expect([table, row, at, cells[at]]).toEqual([table, row, at, many.toLocaleString('en-GB')])
    if (many > 0 && many < 5) expect([table, row, at, cells[at]]).toEqual([table, row, at, 'Not shown'])
  }
}

const middle = (days: readonly number[]): number => {
  const sorted = [...days].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? 0) + upper) / 2
}

describe('the figures of a service of the size of the East Midlands, on their page', () => {
  it('are those of the records by where people heard of us, and by hub', () => {
    const isAll = () => true
    for (const [at, label] of ['Asked us', 'Talked or met with us', 'Had a first visit', 'Applied'].entries())
      expectCells('From enquiry to approval', label, [steps(isAll, isAll)[at] ?? 0])
    expect(cellsOf('From enquiry to approval', 'Asked us')).toEqual(['1,774'])
    for (const source of Object.keys(heardInWords) as (keyof typeof heardInWords)[])
      expectCells(
        'By where they heard about us',
        heardInWords[source],
        steps(
          (one) => one.source === source,
          ({ more }) => more?.heard === source,
        ),
      )
    for (const [label, one] of [
      ['Foster for East Midlands', hub],
      ['Directly to us', undefined],
    ] as const)
      expectCells(
        'By hub',
        label,
        steps(
          (enquiry) => enquiry.hub === one,
          ({ more }) => more?.hub === one,
        ),
      )
  })

  it('are the days that households were in each stage', () => {
    const between = (first: 'enquired' | 'visited', second: 'visited' | 'applied') =>
      cases.flatMap(({ more }) => {
        const [from, to] = [more?.days[first], more?.days[second]]
        return from && to ? [daysBetween(from, to)] : []
      })
    const table = 'How long each stage takes'
    expect(cellsOf(table, 'From “Asked us” to “Had a first visit”')).toEqual([
      String(middle(between('enquired', 'visited'))),
    ])
    expect(cellsOf(table, 'From “Had a first visit” to “Applied”')).toEqual([
      String(middle(between('visited', 'applied'))),
    ])
    expect(cellsOf(table, 'From “Report handed over” to “Approved”')).toEqual(['Not shown'])
  })

  it('are where and why people left', () => {
    const gone = cases.filter(({ left }) => left)
    expect(gone.length).toBeGreaterThan(70)
    for (const [label, applied] of [
      ['Had a first visit', false],
      ['Applied', true],
    ] as const)
      expectCells('Where households left', label, [gone.filter((one) => one.applied === applied).length])
    expectCells('Where households left', 'Approved', [0])
    const why = Object.entries(leftInWords).map(
      ([reason, words]) => [words, gone.filter(({ left }) => left === reason).length] as const,
    )
    // A reason that nobody gave has no row.
    for (const [words, many] of why.filter(([, one]) => one > 0))
      expectCells('Why households left', words, [many])
    for (const [reason, words] of Object.entries(closeReasonInWords))
      expectCells('Why enquiries went no further', words, [
        enquiries.filter(({ closed }) => closed === reason).length,
      ])
  })

  it('leave out few of them', () => {
    expect(hidden).toBeLessThan(20)
  })
})
