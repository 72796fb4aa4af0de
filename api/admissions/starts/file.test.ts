import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { answers } from '#admissions/lists/testing/shown.ts'
import { key } from '#admissions/offers/testing/story.ts'
import { happened } from '#admissions/rounds/application.ts'
import { parseCsv } from '#contract/core/csv.ts'
import { placeColumns, takeFile, waitingColumns } from './file.ts'
import { begun, hill, round, seatAt } from './testing/seat.ts'
import { seatWaiting } from './waiting.ts'

let one: Awaited<ReturnType<typeof begun>>
let at: ReturnType<typeof seatAt>
beforeAll(async () => {
  one = await begun(2)
  at = seatAt(one)
})

const takes = async (file: 'places' | 'waiting', sent = key()) => {
  const seat = await at.open()
  const waiting = file === 'waiting' ? await seatWaiting(one.ports, seat, true) : undefined
  const outcome = await takeFile(one.ports, at.by, seat, sent, waiting)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}

const rowsOf = (text: string) => {
  const [heading, ...lines] = parseCsv(text)
  const names = heading?.cells ?? []
  return lines.map(({ cells }) => Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])))
}

it('says in its document of each column what it is, and has no other', () => {
  const text = readFileSync(new URL('./CSV.md', import.meta.url), 'utf8')
  const [, places = '', waiting = ''] = text.split('\n## ')
  const named = (part: string) => [...part.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
  expect(named(places)).toEqual([...placeColumns])
  expect(named(waiting)).toEqual([...waitingColumns])
})

it('has every child with a place, with how it started, and is recorded once for its key', async () => {
  const { children } = await at.places()
  const [first, second] = children
  await at.says([first?.reference ?? ''], { is: 'started', on: '2027-09-01' })
  await at.says([second?.reference ?? ''], { is: 'not-come', heard: 'coming' })
  const sent = key()
  const { name, text, children: count } = await takes('places', sent)
  expect(await takes('places', sent)).toMatchObject({ text })
  expect(name).toBe(`places-${hill}-${round}.csv`)
  expect(text.startsWith('\uFEFFApplicationReference,Surname,Forename,')).toBe(true)
  const rows = rowsOf(text)
  expect(rows).toHaveLength(children.length)
  expect(count).toBe(children.length)
  expect(rows[0]).toMatchObject({
    ApplicationReference: first?.reference,
    Name: first?.name,
    DOB: first?.born,
    YearGroup: 'R',
    EntryDate: '2027-09-01',
    Accept: 'NotAnswered',
    Start: 'Started',
    PartTime: 'N',
  })
  expect(`${rows[0]?.Forename} ${rows[0]?.Surname}`).toBe(first?.name)
  expect(rows[1]).toMatchObject({ Start: 'NotCome', EntryDate: '' })
  expect(rows[0]?.Address).not.toBe('')
  const taken = (await one.stores.starts.get(`${round}/${hill}`))?.history.filter(
    ({ file }) => file === 'places',
  )
  expect(taken).toMatchObject([{ type: 'file-taken', lines: count, by: at.by }])
  expect((await at.places()).files).toMatchObject([{ file: 'places', children: count, by: at.by }])
})

it('has nobody whose family declined', async () => {
  const child = (await at.places()).children.at(-1)?.reference ?? ''
  await answers(one, child, { choice: 'decline', lists: [], instead: 'home' })
  const rows = rowsOf((await takes('places')).text)
  expect(rows.map(({ ApplicationReference }) => ApplicationReference)).not.toContain(child)
})

it('runs nothing that a family wrote as a formula', async () => {
  const [first] = (await at.places()).children
  const kept = await one.stores.applications.get(first?.reference ?? '')
  if (!kept) throw new Error('There is no application')
  const said = { ...kept.said, parent: { name: '=HYPERLINK("http://x")', phone: '+44 20 7946 0000' } }
  await one.stores.applications.save(
    happened(kept, { type: 'changed-by-family', at: kept.changedAt }, { said }),
    kept.version,
  )
  const row = rowsOf((await takes('places')).text).find(
    (each) => each.ApplicationReference === first?.reference,
  )
  expect(row).toMatchObject({ ContactName: `'=HYPERLINK("http://x")`, ContactPhone: "'+44 20 7946 0000" })
})

it('has the waiting list in order, without what only a family should know', async () => {
  const list = await seatWaiting(one.ports, await at.open(), true)
  const { text } = await takes('waiting')
  const rows = rowsOf(text)
  expect(rows.map(({ ApplicationReference }) => ApplicationReference)).toEqual(
    list.children?.map(({ reference }) => reference),
  )
  expect(rows.length).toBe(list.waiting)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows[0]?.Position).toBe('1')
})
