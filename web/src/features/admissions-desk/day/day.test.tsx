import { expect, it } from 'vitest'
import { type BulkPreview, DoBulk } from '#contract/admissions/day/bulk.ts'
import { bulkActs, type DayLine, dayGroups, dayPages } from '#contract/admissions/day/day.ts'
import desk from '../pages.ts'
import { bulkKindOf } from './bulkKind.tsx'
import { addressOf, bulkWords, dueInWords, groupWords, whyOf } from './words.ts'

const line: DayLine = {
  ...{ id: 'SA-7K3M-9QTD', title: 'Sam Sample, SA-7K3M-9QTD', reason: 'It is late.' },
  ...{
    due: '2027-04-30',
    isLate: true,
    counted: null,
    page: 'child',
    at: ['reception-2027', 'SA-7K3M-9QTD'],
  },
}

it('leads from each line to a page that there is, and to its form where it has one', () => {
  const patterns = desk.pages.map(
    ({ path }) => new RegExp(`^/workspace/admissions${path ? `/${path.replace(/:\w+/g, '[^/]+')}` : ''}$`),
  )
  for (const page of dayPages) {
    const address = addressOf('changes', { ...line, page, at: ['a', 'b'] })
    const [path = ''] = address.split('?')
    expect([page, patterns.some((one) => one.test(path))]).toEqual([page, true])
  }
  expect(addressOf('confirm', line)).toBe(
    '/workspace/admissions/reception-2027/children/SA-7K3M-9QTD?do=confirm',
  )
})

it('says why and by when', () => {
  expect(dueInWords(line)).toBe('Was due by 30 April 2027.')
  expect(dueInWords({ ...line, isLate: false })).toBe('Due by 30 April 2027.')
  expect(dueInWords({ ...line, due: null })).toBe('')
  expect(whyOf(line)).toBe('It is late.')
  const counted = '10 school days from 5 February 2027, not counting 15 to 19 February 2027'
  expect(whyOf({ ...line, counted })).toBe(`It is late. Counted as ${counted}.`)
})

it('has words for each group, each of them its own', () => {
  const titles = dayGroups.map((group) => groupWords[group].title)
  expect(new Set(titles).size).toBe(dayGroups.length)
})

const previewOf = (act: (typeof bulkActs)[number], will: number): BulkPreview => ({
  act,
  lines: Array.from({ length: will + 1 }, (_, n) => ({
    ...{ id: `SA-${n}`, title: `Child ${n}`, will: n < will, words: 'It happens.', effects: [], seen: '3' },
  })),
  left: 0,
})

it.each(bulkActs)('asks for the words of %s, and sends what the API takes', (act) => {
  const preview = previewOf(act, 1)
  const kind = bulkKindOf(preview)
  const about = { preview, why: bulkWords[act].usual }
  expect(kind.send).toBe(`${bulkWords[act].send} 1 ${bulkWords[act].one}`)
  expect(kind.read({ why: ' ' }, about)).toEqual({ errors: { why: `Answer “${bulkWords[act].why}”` } })
  const read = kind.read({ why: 'It is time' }, about)
  if ('errors' in read) throw new Error(JSON.stringify(read))
  const lines = [{ id: 'SA-0', seen: '3' }]
  expect(DoBulk.parse({ act, ...read.action, lines })).toEqual({ act, why: 'It is time', lines })
})
