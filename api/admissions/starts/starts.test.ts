import { beforeAll, describe, expect, it } from 'vitest'
import { answers } from '#admissions/lists/testing/shown.ts'
import { key, signedRound } from '#admissions/offers/testing/story.ts'
import type { Start } from '#contract/admissions/starts/starts.ts'
import { firstMisfit } from '#record/chain.ts'
import { roundStarts } from './round.ts'
import { begun, hill, round, seatAt, september } from './testing/seat.ts'

let one: Awaited<ReturnType<typeof begun>>
let at: ReturnType<typeof seatAt>
beforeAll(async () => {
  one = await begun()
  at = seatAt(one)
})

const started: Start = { is: 'started', on: '2027-09-01' }
const kept = async () => {
  const found = await one.stores.starts.get(`${round}/${hill}`)
  if (!found) throw new Error('Nothing was said')
  return found
}

describe('who has a place', () => {
  it('is told to a school once families are told, and never before', async () => {
    const { one: early } = await signedRound(20)
    const seat = seatAt(early)
    expect(await seat.places()).toMatchObject({ shown: false, children: [], can: [], counts: { offered: 0 } })
    expect(
      await seat.say([{ reference: early.made[0]?.reference ?? '', start: started, seen: 0 }]),
    ).toMatchObject({
      kind: 'not-now',
    })
  })

  it('stands by family name, with what each family answered, and nothing of where they put the school', async () => {
    const { children, counts } = await at.places()
    expect(children.length).toBeGreaterThan(3)
    const [first, second] = children
    await answers(one, first?.reference ?? '', {})
    await answers(one, second?.reference ?? '', { choice: 'decline', lists: [], instead: 'home' })
    const now = await at.places()
    expect(now.children.slice(0, 2).map(({ answer }) => answer)).toEqual(['accepted', 'declined'])
    expect(now.counts).toMatchObject({
      offered: counts.offered - 1,
      accepted: 1,
      declined: 1,
      left: counts.left - 1,
    })
    const names = now.children.map(({ name }) => name.split(' ').at(-1)?.toLowerCase() ?? '')
    expect(names).toEqual(names.toSorted())
    expect(now.children[1]?.can).toEqual([])
    // Where a child goes instead is the family's and the council's.
    expect(JSON.stringify(now)).not.toMatch(/preference|premium|"care"|instead|"home"/)
  })

  it('keeps a child that thinks about a place elsewhere', async () => {
    const child = (await at.places('unanswered')).children[0]?.reference ?? ''
    await answers(one, child, {})
    const answer = await one.stores.answers.get(child)
    if (!answer) throw new Error('There is no answer')
    const { school, state, answerBy, lists } = answer
    const held = { school, state, answerBy, lists, warnedUntil: null, fromList: null, held: null }
    const elsewhere = { ...answer, school: { id: 'other', name: 'Other' }, state: 'waiting' as const, held }
    await one.stores.answers.save({ ...elsewhere, version: answer.version + 1 }, answer.version)
    const found = (await at.places()).children.find(({ reference }) => reference === child)
    expect(found).toMatchObject({ answer: 'accepted' })
    const back = await one.stores.answers.get(child)
    if (back) await one.stores.answers.save({ ...answer, version: back.version + 1 }, back.version)
  })
})

describe('who has started', () => {
  it('is said of all at once, once however often it is sent, and stands in a chain', async () => {
    const { children } = await at.places('to-confirm')
    const [late, ...others] = children
    const words = [
      ...others.map(({ reference, seen }) => ({ reference, seen, start: started })),
      { reference: late?.reference ?? '', seen: 0, start: { is: 'not-come', heard: 'nothing' } as const },
    ]
    const sent = key()
    const first = await at.say(words, sent)
    expect(first.kind).toBe('done')
    expect(await at.say(words, sent)).toEqual(first)
    expect(await at.say(words.slice(1), sent)).toEqual({ kind: 'key-reused' })
    expect(await at.places()).toMatchObject({
      counts: { started: others.length, notCome: 1, left: 0, later: 0 },
    })
    const { history } = await kept()
    expect(history).toHaveLength(1)
    expect(firstMisfit(history)).toBeUndefined()
    expect((await at.places('not-come')).children.map(({ reference }) => reference)).toEqual([
      late?.reference,
    ])
  })

  it('is not written over by another tab that has not seen it: nothing of what that sends is done', async () => {
    const { children } = await at.places()
    const [first, second] = children.filter(({ start }) => start?.said.is === 'started')
    const before = await kept()
    const stale = [
      { reference: first?.reference ?? '', start: null, seen: first?.seen ?? 0 },
      { reference: second?.reference ?? '', start: null, seen: 0 },
    ]
    expect(await at.say(stale)).toEqual({ kind: 'changed' })
    expect(await kept()).toEqual(before)
  })

  it('is taken back, and said anew', async () => {
    const child = (await at.places('not-come')).children[0]?.reference ?? ''
    expect((await at.says([child], null)).kind).toBe('done')
    expect((await at.places('to-confirm')).children.map(({ reference }) => reference)).toEqual([child])
    expect((await at.says([child], { ...started, on: '2027-09-02', partTime: true })).kind).toBe('done')
    expect((await kept()).children[child]).toMatchObject({
      start: { on: '2027-09-02', partTime: true },
      number: 3,
    })
    expect((await at.says([child], { is: 'not-come', heard: 'moved' })).kind).toBe('done')
  })

  it('is looked at by the council, with who has not come and which school has not said everything', async () => {
    const found = await roundStarts(one.ports, await one.opened())
    expect(found.notCome).toMatchObject([
      { school: { id: hill }, heard: 'moved', by: { name: 'Cleo Clerk' } },
    ])
    expect(found.notCome[0]?.name).not.toBe('')
    const own = found.schools.find(({ school }) => school.id === hill)
    expect(own).toMatchObject({ left: 0, notCome: 1 })
    expect(found.schools[0]?.left).toBeGreaterThan(0)
    const all = found.schools.map(({ left }) => left)
    expect(all).toEqual(all.toSorted((a, b) => b - a))
  })
})

describe('what cannot be said', () => {
  const child = async () => {
    const found = (await at.places()).children.find((one) => one.start && one.answer === 'accepted')
    return found?.reference ?? ''
  }
  it.each<[string, Start, string]>([
    ['of a day to come', { is: 'started', on: '2027-09-03' }, 'not a day to come'],
    ['of a day before the year', { is: 'started', on: '2027-07-01' }, 'from 20 August 2027'],
    ['of a day in another year', { is: 'started', on: '2028-09-01' }, 'not a day to come'],
    ['of a start later than the law allows', { is: 'later', on: '2028-05-02' }, ''],
  ])('is said %s', async (_, start, message) => {
    const outcome = await at.says([await child()], start)
    expect(outcome.kind).toBe('invalid')
    if (outcome.kind === 'invalid') expect(outcome.message).toContain(message)
  })

  it('is anything of a child of another school, or twice of one', async () => {
    const others = new Set((await at.places()).children.map(({ reference }) => reference))
    const stranger = one.made.find(({ reference }) => !others.has(reference))?.reference ?? ''
    expect(await at.say([{ reference: stranger, start: started, seen: 0 }])).toMatchObject({
      kind: 'invalid',
      pointer: '/children/0/reference',
    })
    const twice = { reference: await child(), start: null, seen: 3 }
    expect(await at.say([twice, twice])).toMatchObject({ kind: 'invalid', pointer: '/children' })
  })

  it('is who has started before the first of them can have', async () => {
    one.at('2027-08-10T08:00:00.000Z')
    const reference = await child()
    const now = await at.places()
    const can = now.children.find((each) => each.reference === reference)?.can
    expect(can).toContain('take-back')
    expect(can).not.toContain('started')
    expect(await at.says([reference], started)).toMatchObject({
      kind: 'not-now',
      message: 'You can confirm who has started from 20 August 2027.',
    })
    one.at(september)
  })
})
