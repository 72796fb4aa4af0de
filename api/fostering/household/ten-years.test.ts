import { expect, it } from 'vitest'
import { bytesOf } from '#record/volumes.ts'
import { caseView } from './case-view.ts'
import { headOf } from './head-of.ts'
import { linkCode, linkKey } from './links.ts'
import { openPlace, whoHolds } from './place.ts'
import { placeView } from './place-view.ts'
import { does } from './testing/work.ts'
import { applicant, household, recruiter, type World, world } from './testing/world.ts'
import { checkPart } from './verify.ts'
import { openPart } from './view.ts'

const text = 'We talked about school, about sleep and about how the holidays went. '.repeat(8)

/** Ten years of messages, and of workers who come and go: hundreds of entries in the head and in each year. */
async function tenYears(one: World): Promise<void> {
  for (let year = 2027; year < 2037; year++) {
    one.go(`${year}-06-01T10:00:00.000Z`)
    for (let at = 0; at < 40; at++) {
      const worker = { id: `staff-${at}`, name: `Somebody Number ${at}`, contact: 'fostering@example.org' }
      await does(one, recruiter, 'head', 'assign', { worker })
    }
    for (let at = 0; at < (year === 2027 || year === 2036 ? 120 : 10); at++)
      await does(one, applicant(), `thread.p1.${year}`, 'write', { text, whose: null, files: [] })
  }
}

/** What it takes to open somebody's place, the case, and this year's messages: reads of the table, and bytes of them. */
async function opening(one: World, year: number) {
  const read = { reads: 0, bytes: 0 }
  const { get, volume } = one.shelf
  const counted =
    <T>(from: (key: string) => Promise<T>) =>
    async (key: string) => {
      const found = await from.call(one.shelf, key)
      read.reads++
      read.bytes += bytesOf(found ?? null)
      return found
    }
  one.shelf.get = counted(get) as typeof get
  one.shelf.volume = counted(volume) as typeof volume
  const link = { household, person: 'p1', generation: 1 }
  const secret = await one.ports.secret()
  const opened = await openPlace(one.ports, {
    ...link,
    key: linkKey(secret, link),
    code: linkCode(secret, link),
  })
  const held = opened.kind === 'opened' ? await whoHolds(one.ports, opened.opened.token) : undefined
  if (!held) throw new Error('Nothing opened')
  placeView(one.ports, held.who, held.head)
  const head = await headOf(one.ports, household)
  if (!head) throw new Error('No head')
  await caseView(one.ports, recruiter, head)
  expect((await openPart(one.ports, held.who, household, `thread.p1.${year}`)).kind).toBe('done')
  Object.assign(one.shelf, { get, volume })
  return read
}

it('opens a household of ten years as it opens a new one: as many reads, and not many more bytes', async () => {
  const one = await world()
  await does(one, recruiter, 'person.p1', 'link')
  await does(one, applicant(), 'thread.p1.2027', 'write', { text, whose: null, files: [] })
  const young = await opening(one, 2027)
  await tenYears(one)
  const old = await opening(one, 2036)
  expect(old.reads).toBe(young.reads)
  // Five of the reads are of items that grow, and the oldest of each leaves it at 48 KB.
  expect(old.bytes - young.bytes).toBeLessThan(5 * 48 * 1024)
  const head = await one.part('head')
  expect(head?.history.length).toBeGreaterThan(400)
  for (const name of ['head', 'thread.p1.2027', 'thread.p1.2036']) {
    const part = await one.part(name)
    expect(part && checkPart(part)).toBeUndefined()
  }
})
