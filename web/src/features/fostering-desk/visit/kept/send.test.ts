import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#web/app/api.ts'
import { nothingKept } from '#web/kept/kept.ts'
import { device } from '#web/kept/testing/device.ts'
import { blankVisit, readVisit } from './account.ts'
import { settled, typedOf, withTyped } from './marks.ts'
import { type Sent, sendVisit, type VisitWire } from './send.ts'
import { openVisits } from './store.ts'
import { asNote } from './text.ts'
import { type KeptVisit, nameOf } from './visit.ts'

const today = '2027-01-05'
const key = 'AAAAAAAAAAAAAAAAAAAAAA'
const household = 'FA-7K3M-9QTD'
const home = 'checklist.home'
const account = 'We looked at the rooms.'

const problem = (status: number, kind: string) =>
  new ApiProblem(status, { type: `/problems/${kind}`, title: kind, status, detail: kind } as never)

/** Parts as the API keeps them: knows a repeat by its key, refuses what was not seen, and can be out of reach. */
function server() {
  const parts = new Map<string, { events: string[]; values: Record<string, unknown> }>()
  const keys = new Map<string, string>()
  let reach: 'yes' | 'no' | 'answer-lost' | 'forbidden' = 'yes'
  const at = (part: string) => {
    const found = parts.get(part) ?? { events: [], values: {} }
    parts.set(part, found)
    return found
  }
  const view = (part: string) => ({ seen: at(part).events.length, values: at(part).values })
  function act({ part, act: what, key: by, seen, with: body }: Sent) {
    const said = JSON.stringify([what, body])
    if (keys.has(by)) {
      if (keys.get(by) !== said) throw problem(409, 'key-reused')
      return
    }
    const one = at(part)
    if (seen !== one.events.length) throw problem(409, 'changed')
    if (what === 'record' && one.values.recorded) throw problem(409, 'not-now')
    if (what === 'record') one.values = { ...one.values, recorded: body }
    if (what === 'mark')
      one.values = { marks: { ...(one.values.marks as object), ...(body as { marks: object }).marks } }
    one.events.push(what)
    keys.set(by, said)
  }
  const wire: VisitWire = {
    read: async (_, part) => {
      if (reach === 'no') throw new ApiProblem(0)
      return view(part)
    },
    async act(sent) {
      if (reach === 'no') throw new ApiProblem(0)
      if (reach === 'forbidden') throw problem(403, 'forbidden')
      act(sent)
      if (reach === 'answer-lost') throw new ApiProblem(0)
      return view(sent.part)
    },
  }
  return {
    wire,
    events: (part: string) => at(part).events,
    values: (part: string) => at(part).values,
    elsewhere: (part: string, event: string, values: object) => {
      at(part).events.push(event)
      Object.assign(at(part).values, values)
    },
    set: (how: typeof reach) => {
      reach = how
    },
  }
}

const typed = { ...blankVisit(today), seen: ['p1'], account, worrying: 'no' }

/** A visit that somebody has finished, with one thing of a list that was looked at. */
function finished(): KeptVisit {
  const items = [
    { id: 'garden', right: 'Ponds are fenced' },
    { id: 'gas', right: 'Gas was checked' },
  ]
  const list = {
    part: home,
    title: 'Home',
    words: false,
    items,
    found: nothingKept({ seen: 0, answers: {} }),
  }
  const looked = withTyped(list, 'garden', { ...typedOf(list, 'garden'), is: 'right' }, today)
  const read = readVisit(typed, today)
  if (!read.visit) throw new Error('It is not whole')
  return {
    household,
    part: 'visit.v1',
    until: '2027-01-12',
    people: [{ id: 'p1', role: 'applicant', name: 'Sample One' }],
    address: ['7 Sample Lane'],
    account: {
      key: 'key-of-the-visit',
      addKey: 'key-of-what-is-added',
      seen: 0,
      typed,
      sending: { act: 'record', with: read.visit },
    },
    lists: [settled(looked)],
    ready: true,
  }
}

async function kept(visit = finished(), where = device()) {
  const store = await openVisits(where, 'staff-1', key, today)
  const name = nameOf(visit)
  store.change(name, visit)
  await store.written()
  return { store, name, where }
}

describe('a visit that is finished', () => {
  it('arrives with its lists, and is kept no more', async () => {
    const there = server()
    const { store, name, where } = await kept()
    let told = 0
    expect(await sendVisit(store, name, there.wire, () => told++)).toBe(true)
    expect([there.events('visit.v1'), there.events(home), told]).toEqual([['record'], ['mark'], 1])
    expect(there.values(home)).toEqual({ marks: { garden: { is: 'right' } } })
    expect(where.all.size).toBe(0)
  })

  it('waits on the device while nobody is reached, also for a tab that opens later', async () => {
    const there = server()
    const { store, name, where } = await kept()
    there.set('no')
    await expect(sendVisit(store, name, there.wire)).rejects.toThrow()
    const later = await openVisits(where, 'staff-1', key, today)
    expect(later.read(name)).toMatchObject({ ready: true, account: { typed: { account } } })
    there.set('yes')
    expect(await sendVisit(later, name, there.wire)).toBe(true)
    expect(there.events('visit.v1')).toEqual(['record'])
  })

  it('arrives once though the answer was lost and the tab was closed, and another tab sends it too', async () => {
    const there = server()
    const { store, name, where } = await kept()
    const other = await openVisits(where, 'staff-1', key, today)
    there.set('answer-lost')
    // First the list, then the visit: each answer is lost once and again.
    for (let at = 0; at < 3; at++) await sendVisit(store, name, there.wire).catch(() => undefined)
    there.set('yes')
    expect(await sendVisit(other, name, there.wire)).toBe(true)
    expect(await sendVisit(store, name, there.wire)).toBe(false)
    expect([there.events('visit.v1'), there.events(home)]).toEqual([['record'], ['mark']])
    expect(store.read(name)).toBeUndefined()
  })

  it('goes over a part that moved on without being written', async () => {
    const there = server()
    const { store, name } = await kept()
    there.elsewhere('visit.v1', 'plan', { planned: { from: '2027-01-05T09:00:00Z', where: 'There' } })
    expect(await sendVisit(store, name, there.wire)).toBe(true)
    expect(there.events('visit.v1')).toEqual(['plan', 'record'])
  })

  it('never goes over what somebody else wrote: both are there to choose from, and what is added is added', async () => {
    const there = server()
    const { store, name } = await kept()
    const theirs = { on: today, seen: ['p1'], alone: [], account: 'Theirs.', worrying: true }
    there.elsewhere('visit.v1', 'record', { recorded: theirs })
    expect(await sendVisit(store, name, there.wire)).toBe(false)
    const now = store.read(name)
    expect(now).toMatchObject({ ready: false, account: { theirs, typed: { account } } })
    expect(there.values('visit.v1').recorded).toEqual(theirs)
    if (!now?.account) throw new Error('It is gone')
    const sending = { act: 'add', with: { note: asNote(now) } } as const
    store.change(name, { ...now, ready: true, account: { ...now.account, sending, theirs: undefined } })
    there.elsewhere('visit.v1', 'look', {})
    expect(await sendVisit(store, name, there.wire)).toBe(true)
    expect(there.events('visit.v1')).toEqual(['record', 'look', 'add'])
  })

  it('shows both where the same key has brought something else into the record', async () => {
    const there = server()
    const { store, name, where } = await kept()
    await sendVisit(store, name, there.wire)
    const visit = finished()
    const again = await kept(
      {
        ...visit,
        account: visit.account && { ...visit.account, sending: { act: 'record', with: { account: 'Else' } } },
      },
      where,
    )
    expect(await sendVisit(again.store, name, there.wire)).toBe(false)
    expect(again.store.read(name)).toMatchObject({ account: { theirs: { account } } })
    expect(there.events('visit.v1')).toEqual(['record'])
  })

  it('shows both where somebody else looked at the same thing, and sends the rest', async () => {
    const there = server()
    const { store, name } = await kept()
    there.elsewhere(home, 'mark', { marks: { garden: { is: 'not-here' }, gas: { is: 'right' } } })
    expect(await sendVisit(store, name, there.wire)).toBe(false)
    expect(there.events('visit.v1')).toEqual(['record'])
    expect(store.read(name)).toMatchObject({
      account: { over: true },
      lists: [{ found: { theirs: { garden: { is: 'not-here' } }, answers: { garden: { is: 'right' } } } }],
    })
    expect(there.values(home)).toMatchObject({ marks: { garden: { is: 'not-here' } } })
  })

  it('is told and kept where it may not be written any more', async () => {
    const there = server()
    const { store, name } = await kept()
    there.set('forbidden')
    expect(await sendVisit(store, name, there.wire)).toBe(false)
    expect(store.read(name)).toMatchObject({ forbidden: true, ready: false, account: { typed: { account } } })
    there.set('yes')
    expect(await sendVisit(store, name, there.wire)).toBe(false)
    expect(there.events('visit.v1')).toEqual([])
  })
})
