import { describe, expect, it } from 'vitest'
import type { Task } from '#admissions/rounds/ports.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import type { Choice, InYear } from './case.ts'
import { chase, lateSchools, pressSchool, remindFrom, tellSchools, tellSchoolsEachDay } from './chasing.ts'
import { answerDue } from './clocks.ts'
import { prefilled, referralOf } from './referral.ts'
import * as rules from './rules.ts'
import { acting, ada, begun, byBody, decides, no, ok } from './testing/begun.ts'
import { choice, days, inYearWorld } from './testing/world.ts'

const waiting = () =>
  begun([
    choice('dale', 'school', '2027-01-06'),
    choice('hill', 'council'),
    choice('unreached', 'school', '2027-01-06'),
    choice('far', 'elsewhere', '2027-01-06'),
  ])

function world(kept: InYear) {
  const one = inYearWorld(inYearTerms, '2027-01-06T10:00:00.000Z')
  one.items.set(kept.reference, kept)
  const told = () => one.words.get(kept.reference)?.history.map(({ type, school }) => `${type} ${school}`)
  const tell = async (at: string) => {
    one.at(at)
    await tellSchools(one.ports, kept.reference)
  }
  return { ...one, told, tell }
}

describe('a school', () => {
  it('is told that it is asked, reminded before the last day and told that it is late, each once', async () => {
    const { tell, told, mails } = world(waiting())
    await tell('2027-01-06T10:00:00.000Z')
    await tell('2027-01-07T10:00:00.000Z')
    expect(told()).toEqual(['asked dale', 'not-reached unreached'])
    await tell('2027-01-19T10:00:00.000Z')
    expect(mails.size).toBe(1)
    await tell('2027-01-20T10:00:00.000Z')
    await tell('2027-01-27T10:00:00.000Z')
    expect(told()?.filter((word) => word.endsWith('dale'))).toEqual(['asked dale', 'reminded dale'])
    await tell('2027-01-28T10:00:00.000Z')
    await tell('2027-01-29T10:00:00.000Z')
    expect([...mails.values()]).toEqual(['dale', 'dale', 'dale'])
    expect([...mails.keys()].join()).not.toMatch(/Sam|Sample/)
  })

  it('is told nothing once it has answered, or is not waited for', async () => {
    const answered = ok(rules.record(waiting(), 'dale', { ...no, ...byBody }, null, acting()))
    const { tell, told } = world(answered)
    await tell('2027-01-28T10:00:00.000Z')
    expect(told()).toEqual(['not-reached unreached'])
  })

  it.each([
    ['2027-01-06', '2027-01-20'],
    ['2027-02-08', '2027-03-01'],
    ['2027-03-22', '2027-04-20'],
    ['2027-07-12', '2027-09-09'],
    ['2028-04-03', '2028-05-02'],
  ])('of an application of %s is reminded from %s on', (received, day) => {
    const kept = begun()
    const due = answerDue(days, inYearTerms, 'hill', received)
    expect(remindFrom(days, { ...kept, due }, kept.choices[0] as Choice, inYearTerms.remindSchoolDays)).toBe(
      day,
    )
  })

  it('is looked at each day, and not before nine', async () => {
    const one = world(waiting())
    const once = async (doIt: () => Promise<void>) => doIt()
    one.at('2027-01-08T07:00:00.000Z')
    await tellSchoolsEachDay(one.ports, once)
    expect(one.tasks).toEqual([])
    one.at('2027-01-08T10:00:00.000Z')
    await tellSchoolsEachDay(one.ports, once)
    expect(one.tasks).toEqual([{ do: 'in-year-schools', reference: 'SA-7K3M-9QTD' }])
  })
})

describe('schools that are late', () => {
  it('are shown without a child’s name, and written to by one press, once a day', async () => {
    const one = world(waiting())
    one.at('2027-01-27T10:00:00.000Z')
    expect((await lateSchools(one.ports, true)).schools).toEqual([])
    expect(await pressSchool(one.ports, ada, 'dale', 'key-one')).toBe(false)
    one.at('2027-01-28T10:00:00.000Z')
    const late = await lateSchools(one.ports, true)
    expect(late.schools.map(({ school, late, since }) => [school.id, late, since])).toEqual([
      ['dale', 1, '2027-01-27'],
      ['unreached', 1, '2027-01-27'],
      ['far', 1, '2027-01-27'],
    ])
    expect(late.schools.map(({ elsewhere }) => elsewhere)).toEqual([false, false, true])
    expect(JSON.stringify(late)).not.toContain('Sam')
    for (const school of ['dale', 'dale', 'unreached'])
      expect(await pressSchool(one.ports, ada, school, `key of ${school}`)).toBe(true)
    const chases = one.tasks.splice(0) as Extract<Task, { do: 'in-year-chase' }>[]
    for (const task of chases) await chase(one.ports, task)
    expect([...one.mails.keys()]).toEqual(['in-year chased 2027-01-28 dale'])
    expect(one.told()).toEqual(['chased dale', 'chased unreached', 'not-reached unreached'])
    const again = await lateSchools(one.ports, false)
    expect(again.schools.map(({ last }) => last?.type ?? null)).toEqual(['chased', 'not-reached', null])
    expect(again.can).toEqual([])
  })
})

describe('a referral for Fair Access', () => {
  const groups = [
    { id: 'behaviour', title: 'Refused for behaviour' },
    { id: 'homeless', title: 'Homeless' },
  ]

  it('is filled in from the record, and nobody types any of it again', () => {
    const behaviour = { ...no, reason: 'behaviour' } as never
    const kept = ok(
      rules.record(decides(begun(), 'hill', behaviour), 'dale', { ...no, ...byBody }, null, acting()),
    )
    const filled = prefilled(kept, groups, null)
    expect(filled).toMatchObject({ group: 'behaviour', care: null, plan: false, outSince: null })
    expect(filled?.tried).toEqual([
      'Hill School, 11 January 2027: refused because of challenging behaviour',
      'Dale School, 11 January 2027: full',
    ])
    const sent = { group: 'behaviour', care: null, plan: false, outSince: null, why: 'No school', seen: 1 }
    expect(referralOf(kept, sent)).toEqual({
      ...{ application: 'SA-7K3M-9QTD', child: { name: 'Sam Sample', born: '2018-05-04', year: 4 } },
      ...{ group: 'behaviour', care: null, plan: false, outSince: null, why: 'No school' },
      tried: [
        { school: 'Hill School', on: '2027-01-11', answer: 'behaviour' },
        { school: 'Dale School', on: '2027-01-11', answer: 'full' },
      ],
      family: { name: 'Jo Sample', email: null, phone: null },
    })
  })

  it('is not offered for a child who has a place, and leads to the case there is', () => {
    const offered = decides(begun(), 'hill', { outcome: 'room', why: 'Yes', list: false } as never)
    expect(prefilled(offered, groups, null)).toBeNull()
    expect(prefilled(offered, groups, 'SA-7K3M-9QTD')?.made).toBe('SA-7K3M-9QTD')
    expect(prefilled(begun(), groups, null)?.group).toBe('')
  })
})
