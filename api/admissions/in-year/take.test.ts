import { describe, expect, it } from 'vitest'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { hashKey } from '#record/keys.ts'
import { readable } from '#services/define/read.ts'
import { inYearSchoolPlace } from '#services/in-year-school-place/service.ts'
import { answerInYear, familyView, openedBy } from './family.ts'
import { choicesOf, saidOf } from './said.ts'
import { answerAtSeat, lookAtSeat, seatInYear } from './seat.ts'
import { actOnInYear } from './staff.ts'
import { takeInYear } from './take.ts'
import { tellInYear, warnInYear } from './telling.ts'
import { inYearWorld } from './testing/world.ts'

const reference = 'SA-7K3M-9QTD'
const decidesAt = (id: string) =>
  id === 'sample-primary-school' ? ('council' as const) : ('school' as const)
const submittedAt = '2027-01-06T09:00:00.000Z'
const ada = { by: { id: 'ada', name: 'Ada' }, mayAct: true, mayDecide: true }
const ben = { by: { id: 'ben', name: 'Ben' }, mayAct: true, mayDecide: true }

let sent = 0
const key = () => `key-${sent++}`.padEnd(24, 'x')

function sourceOf(example: string, more: object = {}) {
  const answers = { ...(inYearSchoolPlace.examples?.[example] ?? inYearSchoolPlace.example), ...more }
  const lines = readable(inYearSchoolPlace, answers)
  const said = saidOf({ answers, readable: lines })
  if (!said) throw new Error('The form does not give a case')
  return { said, choices: choicesOf(answers, decidesAt, '2027-01-06') }
}

async function world(example = 'change') {
  const one = inYearWorld(inYearTerms)
  const found = sourceOf(example)
  const base = { reference, version: 1, submittedAt, keys: [{ hash: hashKey('the key') }] }
  one.sources.set(reference, { ...base, state: 'open', ...found })
  await takeInYear(one.ports, reference)
  const kept = () => one.items.get(reference)
  return { one, kept, base }
}

it.each(Object.keys(inYearSchoolPlace.examples ?? {}))('begins a case of the example “%s”', (name) => {
  const { said, choices } = sourceOf(name)
  expect(said.child.name).toBe('Sam Sample')
  expect(said.words.length).toBeGreaterThan(4)
  expect(choices.length).toBeGreaterThan(0)
})

it('begins none of what the form asked before', () => {
  expect(
    saidOf({ answers: { childName: 'Sam', first: 'Sample Primary School' }, readable: [] }),
  ).toBeUndefined()
})

describe('an application', () => {
  it('begins once, with the schools that are asked, and a repeat changes nothing', async () => {
    const { one, kept } = await world()
    expect(kept()).toMatchObject({ state: 'deciding', version: 1, due: { most: { day: '2027-01-27' } } })
    expect(kept()?.choices.map(({ decides, askedOn }) => [decides, askedOn])).toEqual([
      ['school', '2027-01-06'],
      ['council', null],
      ['elsewhere', '2027-01-06'],
    ])
    const before = structuredClone(kept())
    await takeInYear(one.ports, reference)
    expect(kept()).toEqual(before)
  })

  it('ends where it is taken back, and holds nothing of the child once that is erased', async () => {
    const { one, kept, base } = await world()
    one.sources.set(reference, { ...base, version: 2, state: 'over' })
    await takeInYear(one.ports, reference)
    expect(kept()?.state).toBe('withdrawn')
    one.sources.set(reference, { ...base, version: 3, state: 'erased' })
    await takeInYear(one.ports, reference)
    expect(JSON.stringify(kept())).not.toMatch(/Sam|Jo Sample|Hill|Glenfield/)
  })

  it('is answered at the seat of the school, which sees nothing of any other nor of Fair Access', async () => {
    const { one, kept } = await world('change')
    const school = { id: 'sample-hill-church-of-england-school', name: 'Hill' }
    const seat = await seatInYear(one.ports, ada, school)
    expect(seat.children).toMatchObject([{ reference, stand: 'asked', can: ['answer'] }])
    expect(JSON.stringify(seat)).not.toMatch(/Primary School|Lake|It is a long way/)
    expect(one.looks).toMatchObject([{ reference, what: 'in-year at a school' }])
    const answer = { do: 'answer', outcome: 'room', why: 'A place', list: false } as const
    const body = { act: { ...answer, body: 'Committee', on: '2027-01-06' }, seen: 1 }
    const sentKey = key()
    const once = await answerAtSeat(one.ports, ada, school.id, reference, body, sentKey)
    expect(once).toMatchObject({ kind: 'done', item: { state: 'offered' } })
    expect(await answerAtSeat(one.ports, ada, school.id, reference, body, sentKey)).toEqual(once)
    expect(await answerAtSeat(one.ports, ada, 'other-sample-school', reference, body, key())).toEqual({
      kind: 'not-found',
    })
    expect(kept()?.version).toBe(2)
    // Asked for again with the repeat: it goes out once by its name.
    const word = { do: 'in-year-word', reference, number: 5 }
    expect(one.tasks.filter((task) => task.do === 'in-year-word')).toEqual([word, word])
    // Schools are told of what was taken in: of an application that waits for them, and by whom it names nobody.
    expect(one.tasks[0]).toEqual({ do: 'in-year-schools', reference })
  })

  it('shows a school what its family would read of it alone, by the rules of its answer, and does nothing', async () => {
    const { one, kept } = await world('change')
    const school = 'sample-hill-church-of-england-school'
    const before = structuredClone(kept())
    const look = (said: object, seen = 1, at = school) =>
      lookAtSeat(one.ports, ada, at, reference, {
        ...{
          act: { do: 'answer', why: 'As it is', list: false, body: 'Committee', ...said },
          seen,
          look: true,
        },
      } as never)
    const on = '2027-01-06'
    const no = await look({ outcome: 'refused', reason: 'full', on })
    const yes = await look({ outcome: 'room', on })
    expect([no, yes]).toMatchObject([
      { kind: 'done', item: { sections: [{ id: `not-${school}` }, { id: 'appeal' }] } },
      { kind: 'done', item: { sections: [{ id: 'offer' }] } },
    ])
    expect(JSON.stringify([no, yes])).not.toMatch(/Primary School|Lake/)
    expect(await look({ outcome: 'refused', on })).toMatchObject({ kind: 'invalid' })
    expect(await look({ outcome: 'room', on }, 7)).toEqual({ kind: 'changed' })
    expect(await look({ outcome: 'room', on }, 1, 'other-sample-school')).toEqual({ kind: 'not-found' })
    expect(kept()).toEqual(before)
  })

  it('is decided by two, told once, answered by its link and by no other', async () => {
    const { one, kept } = await world('forces')
    const propose = {
      do: 'propose',
      school: 'sample-primary-school',
      outcome: 'room',
      why: 'Yes',
      list: false,
    }
    const act = (staff: typeof ada, what: object, sentKey = key()) =>
      actOnInYear(one.ports, staff, reference, { act: what, seen: kept()?.version ?? 0 } as never, sentKey)
    expect(await act(ada, propose)).toMatchObject({ kind: 'done' })
    const confirm = { do: 'confirm', school: 'sample-primary-school' }
    expect(await act({ ...ben, mayDecide: false }, confirm)).toEqual({ kind: 'forbidden' })
    expect(await act(ben, confirm)).toMatchObject({ kind: 'done' })
    const words: string[] = []
    const ended: string[] = []
    const telling = {
      ...one.ports,
      inYearTerms,
      sendInYearWord: async (_: string, { kind }: { kind: string }) => words.push(kind) > 0,
      end: async ({ note }: { note: string }) => void ended.push(note),
    }
    const tells = async () => {
      for (const task of one.tasks.splice(0)) await tellInYear(telling, task as never)
    }
    await tells()
    expect(words).toEqual(['offered'])
    expect(await openedBy(one.ports, reference, 'another key')).toBeUndefined()
    const opened = await openedBy(one.ports, reference, 'the key')
    if (!opened) throw new Error('It does not open')
    expect(familyView(() => null, opened)).toMatchObject({ state: 'offered', can: ['accept', 'decline'] })
    one.at('2027-01-07T10:00:00.000Z')
    const accept = { choice: 'accept', seen: opened.version } as const
    const sentKey = key()
    const once = await answerInYear(one.ports, opened, accept, sentKey)
    expect(await answerInYear(one.ports, opened, accept, sentKey)).toEqual(once)
    expect(await answerInYear(one.ports, opened, { ...accept, choice: 'decline' }, sentKey)).toEqual({
      kind: 'key-reused',
    })
    await tells()
    expect(words.slice(0, 2)).toEqual(['offered', 'answered'])
    one.at('2027-01-20T06:00:00.000Z')
    await warnInYear(telling)
    expect(words).not.toContain('warned')
    one.at('2028-01-20T11:00:00.000Z')
    await warnInYear(telling)
    await warnInYear(telling)
    expect(words.filter((word) => word === 'warned')).toHaveLength(1)
    expect(kept()?.place?.warnedUntil).not.toBeNull()
    expect(ended).toEqual([])
    expect(await act(ada, { do: 'start', on: '2028-01-20' })).toMatchObject({ kind: 'done' })
    await tells()
    expect(ended).toEqual(['Your child has started at the school.'])
  })
})
