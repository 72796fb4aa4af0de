import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#web/app/api.ts'
import { newKey } from '#web/journey/model/saved.ts'
import type { Device } from '#web/kept/store.ts'
import { device } from '#web/kept/testing/device.ts'
import { forgetDays } from '#web/staff/panelPages.ts'
import { Outbox } from './outbox.ts'
import { openDays, type Seen, type Waiting } from './store.ts'

const meeting = 'P-7K3M-9QTD'
const until = '2099-03-02T13:00:00.000Z'
const [mine, theirs] = [newKey(), newKey()]

/** A tab of somebody on this device. */
const tab = async (where: Device | undefined, key = mine, staff = 'staff-1', of = meeting) =>
  new Outbox(await openDays(where, staff, [key]), of)

const waiting = (key: string): Waiting => ({
  key,
  act: 'view',
  body: { item: 'i1', reasons: `Brindlemoor ${key}` },
  words: 'Your view',
  at: '2027-03-01T10:00:00.000Z',
  refused: null,
})

const refusal = new ApiProblem(409, {
  type: '/problems/not-now',
  title: 'Not now',
  status: 409,
  detail: 'This item is over.',
} as never)

/** A meeting as the server keeps it: counts each key once, and can be out of reach. */
function server() {
  const taken: string[] = []
  const asked: string[] = []
  let reach: 'yes' | 'no' | 'answer-lost' = 'yes'
  return {
    taken,
    asked,
    set: (how: typeof reach) => {
      reach = how
    },
    async send({ key }: Waiting) {
      asked.push(key)
      if (reach === 'no') throw new ApiProblem(0)
      if (key.startsWith('bad')) throw refusal
      if (!taken.includes(key)) taken.push(key)
      if (reach === 'answer-lost') throw new ApiProblem(0)
    },
  }
}

describe('what is done at a meeting', () => {
  it('waits while nobody can be reached, sealed, and goes in its order after the page was closed', async () => {
    const [there, where] = [server(), device()]
    const box = await tab(where)
    there.set('no')
    // In another order by their keys than they were done in, and more of them than one digit counts.
    const all = ['l', 'k', 'j', 'i', 'h', 'g', 'f', 'e', 'd', 'c', 'b', 'a']
    for (const key of all) {
      await box.add(waiting(key), until)
      await box.send(there.send)
    }
    expect(there.asked).toEqual(all.map(() => 'l'))
    expect(JSON.stringify([...where.all])).not.toContain('Brindlemoor')
    const again = await tab(where)
    expect(again.all().map(({ key }) => key)).toEqual(all)
    there.set('yes')
    await again.send(there.send)
    expect(there.taken).toEqual(all)
    expect(where.all.size).toBe(0)
  })

  it('is not called late while it is on its way, but once it could not be sent, or after the page was closed', async () => {
    const [there, where] = [server(), device()]
    const box = await tab(where)
    const told: string[][] = []
    box.subscribe(() => told.push(box.late().map(({ key }) => key)))
    for (const key of ['a', 'bad']) {
      await box.add(waiting(key), until)
      expect(box.all().map((one) => one.key)).toContain(key)
      await box.send(there.send)
    }
    expect(new Set(told.map(String))).toEqual(new Set(['', 'bad']))
    box.settle('bad')
    there.set('no')
    await box.add(waiting('c'), until)
    expect([box.all().length, box.late()]).toEqual([1, []])
    await box.send(there.send)
    expect(box.late()).toEqual([waiting('c')])
    expect((await tab(where)).late()).toEqual([waiting('c')])
  })

  it('is late where sending broke down in a way that nobody foresaw', async () => {
    const box = await tab(device())
    await box.add(waiting('a'), until)
    await box.send(async () => {
      throw new TypeError('broken')
    })
    expect(box.late()).toEqual([waiting('a')])
  })

  it('counts once where the answer was lost', async () => {
    const there = server()
    const box = await tab(device())
    await box.add(waiting('a'), until)
    there.set('answer-lost')
    await box.send(there.send)
    expect(box.all()).toHaveLength(1)
    there.set('yes')
    await box.send(there.send)
    expect([there.asked, there.taken, box.all()]).toEqual([['a', 'a'], ['a'], []])
  })

  it('stays with the reason where it is refused, with what was written, and holds up nothing else', async () => {
    const [there, where] = [server(), device()]
    const box = await tab(where)
    for (const key of ['bad', 'b']) await box.add(waiting(key), until)
    await box.send(there.send)
    expect(there.taken).toEqual(['b'])
    expect((await tab(where)).all()).toEqual([{ ...waiting('bad'), refused: 'This item is over.' }])
    await box.send(there.send)
    expect(there.asked).toEqual(['bad', 'b'])
    box.settle('bad')
    expect(box.all()).toEqual([])
  })

  it('is one for two tabs, and no tab writes over the other', async () => {
    const [there, where] = [server(), device()]
    const [one, other] = [await tab(where), await tab(where)]
    await Promise.all([one.add(waiting('a'), until), other.add(waiting('b'), until)])
    for (const name of [...where.all.keys()]) await one.look(name.slice('shire-panel-day staff-1 '.length))
    expect(one.all().map(({ key }) => key)).toEqual(['a', 'b'])
    await one.send(there.send)
    await other.send(there.send)
    expect(there.asked).toEqual(['a', 'b'])
    expect(where.all.size).toBe(0)
  })

  it('is of one person and one meeting', async () => {
    const where = device()
    const box = await tab(where)
    await box.add(waiting('a'), until)
    expect((await tab(where, mine, 'staff-1', 'P-4D7Y-2M9K')).all()).toEqual([])
    expect((await tab(where, theirs, 'staff-2')).all()).toEqual([])
    // Nor under the name of the first, with the key of the second.
    expect((await tab(where, theirs)).all()).toEqual([])
  })

  it('waits in the page where the device keeps nothing, and says so', async () => {
    const full = device({
      setItem: () => {
        throw new Error('full')
      },
    })
    for (const where of [full, undefined]) {
      const there = server()
      const box = await tab(where)
      await box.add(waiting('a'), until)
      expect(box.holds()).toBe(false)
      await box.send(there.send)
      expect(there.taken).toEqual(['a'])
      expect(box.all()).toEqual([])
    }
  })
})

describe('how a meeting stood', () => {
  const seen = { view: { id: meeting }, at: '2027-03-01T10:00:00.000Z' } as unknown as Seen

  it('is there again until the device forgets it, for everybody who uses it, or it is not theirs any more', async () => {
    const where = device()
    const box = await tab(where)
    box.see(seen, until)
    await box.add(waiting('a'), until)
    expect([...where.all.values()].map((text) => text.split(' ').slice(0, 2))).toEqual([
      [until, 'seen'],
      [until, 'unsent'],
    ])
    expect(box.seen()).toEqual(seen)
    expect(forgetDays(where, new Date('2099-03-02T12:59:00.000Z'))).toBe(2)
    box.see(undefined, null)
    expect(box.seen()).toBeUndefined()
    expect(box.all()).toHaveLength(1)
    expect(forgetDays(where, new Date('2099-03-02T13:00:00.000Z'))).toBe(0)
    expect(where.all.size).toBe(0)
  })
})
