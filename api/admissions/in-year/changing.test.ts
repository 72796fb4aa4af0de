import { describe, expect, it } from 'vitest'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { changeable, changeSchools } from './changing.ts'
import { tellSchools } from './chasing.ts'
import { answerDue, dueFirst, dueLast } from './clocks.ts'
import { answerInYear, changeInYear, familyView, openedBy } from './family.ts'
import { refusedIn } from './refusals.ts'
import * as rules from './rules.ts'
import { acting, ada, begun, byBody, decides, no, ok, yes } from './testing/begun.ts'
import { changing, choice, days, inYearWorld, school } from './testing/world.ts'

const named = (id: string) => ({ ...school(id), asks: [] })
const change = (kept: ReturnType<typeof begun>, schools: string[], told?: string, today = '2027-01-13') =>
  changeSchools(
    kept,
    { schools: schools.map(named), ...(told && { told }) },
    { ...changing, today, at: `${today}T10:00:00.000Z` },
  )
const kinds = ({ history }: ReturnType<typeof begun>) => history.map(({ type }) => type)

describe('a family that changes its schools', () => {
  it('keeps what was answered, and gives a school that is new all of its days', () => {
    const kept = decides(begun(), 'hill', no)
    const next = ok(change(kept, ['glen', 'hill'], 'We have moved'))
    expect(next.choices.map(({ school, answer }) => [school.id, answer?.outcome])).toEqual([
      ['glen', undefined],
      ['hill', 'refused'],
    ])
    expect(next.dropped).toEqual([{ school: school('dale'), on: '2027-01-13' }])
    expect(kinds(next).slice(-2)).toEqual(['changed-by-family', 'asked'])
    const { why } = next.history.at(-2) ?? {}
    expect(why).toBe(
      'Schools now: Glen School, Hill School. New: Glen School. Not asked any more: Dale School. Also told us: We have moved',
    )
    expect(next.said.words.at(-1)).toMatchObject({ value: 'We have moved', shared: true })
    const due = answerDue(days, inYearTerms, 'glen', '2027-01-13')
    expect([dueFirst(next), dueLast(next)]).toEqual([due, due])
    expect(rules.cannotPassOver(next, next.choices[0] as never, '2027-01-28')).toBeDefined()
    expect(rules.cannotPassOver(next, next.choices[0] as never, '2027-02-05')).toBeUndefined()
    // Of two that are asked staff go by the first, the family by the last.
    const both = ok(change(begun(), ['dale', 'glen']))
    expect([dueFirst(both), dueLast(both)]).toEqual([begun().due, due])
  })

  it('is told at once where the schools that are left have all answered', () => {
    const kept = ok(rules.record(begun(), 'dale', { ...yes, ...byBody }, null, acting()))
    const next = ok(change(kept, ['dale']))
    expect([next.state, next.place?.school.id]).toEqual(['offered', 'dale'])
    expect(changeable(next)).toBeNull()
    expect(change(next, ['hill'])).toMatchObject({ kind: 'not-now' })
  })

  it('keeps the appeal against a refusal that it knows, and hears of later answers together', () => {
    const asked = [choice('dale', 'school', '2027-01-06'), choice('hill', 'council')]
    const silent = ok(
      rules.unanswered(
        decides(begun(asked), 'hill', no),
        { do: 'unanswered', school: 'dale', why: 'Called twice' },
        acting(ada, '2027-01-29'),
      ),
    )
    const next = ok(change(silent, ['glen', 'oak'], undefined, '2027-01-29'))
    expect(next.choices.map((one) => one.school.id)).toEqual(['glen', 'oak', 'hill'])
    const view = familyView(
      () => null,
      ok(rules.record(next, 'glen', { ...no, ...byBody, on: '2027-01-29' }, null, acting(ada, '2027-01-29'))),
    )
    expect(view.choices.map(({ stand }) => stand)).toEqual(['asking', 'asking', 'refused'])
    expect(refusedIn(next).map((one) => one.school.id)).toEqual(['hill'])
    expect(change(next, ['hill'])).toMatchObject({ pointer: '/schools/0' })
  })

  it.each([
    [['nowhere'], '“Nowhere School” takes no children this way. Choose another school'],
    [['far'], 'Far School has no Year 4. Choose a school that does'],
    [['glen', 'glen'], 'You have named this school already. Choose another, or remove it'],
    [['hill', 'dale'], 'Change your schools, or tell us what else has changed'],
  ])('says how to put right %j', (schools, message) => {
    expect(change(begun(), schools)).toMatchObject({ kind: 'invalid', message })
  })
})

describe('schools', () => {
  async function world() {
    const { ports, items, mails, tasks, at } = inYearWorld(inYearTerms)
    items.set('SA-7K3M-9QTD', begun())
    const kept = () => items.get('SA-7K3M-9QTD') ?? begun()
    const send = (schools: string[], key = 'k1') =>
      changeInYear(ports, kept(), { schools: schools.map(named), seen: kept().version }, key)
    await tellSchools(ports, 'SA-7K3M-9QTD')
    return { ports, kept, send, mails, tasks, at }
  }

  it('are told once that a family does not ask them any more, and again that it does', async () => {
    const { ports, kept, send, mails, tasks } = await world()
    const { version } = kept()
    const schools = [named('hill'), named('glen')]
    for (let n = 0; n < 2; n++)
      expect(await changeInYear(ports, kept(), { schools, seen: version }, 'k1')).toMatchObject({
        kind: 'done',
      })
    expect(await changeInYear(ports, kept(), { schools, seen: version }, 'k2')).toEqual({ kind: 'changed' })
    expect(kinds(kept()).filter((type) => type === 'changed-by-family')).toHaveLength(1)
    expect(tasks.map((task) => task.do)).toContain('in-year-schools')
    for (let n = 0; n < 2; n++) await tellSchools(ports, 'SA-7K3M-9QTD')
    expect(await send(['dale'], 'k3')).toMatchObject({ kind: 'done' })
    for (let n = 0; n < 2; n++) await tellSchools(ports, 'SA-7K3M-9QTD')
    const id = 'SA-7K3M-9QTD'
    expect([...mails.keys()]).toEqual([
      `in-year asked ${id} dale`,
      `in-year asked ${id} glen`,
      `in-year no-longer ${id} dale 0`,
      `in-year asked ${id} dale 1`,
      `in-year no-longer ${id} glen 0`,
    ])
  })

  it('and nobody decides any more once it is withdrawn', async () => {
    const { ports, kept, mails, tasks } = await world()
    const withdraw = { choice: 'withdraw', seen: kept().version } as const
    for (let n = 0; n < 2; n++)
      expect(await answerInYear(ports, kept(), withdraw, 'k1')).toMatchObject({ kind: 'done' })
    expect([kept().state, kinds(kept()).at(-1)]).toEqual(['withdrawn', 'withdrawn'])
    expect(rules.record(kept(), 'dale', { ...yes, ...byBody }, null, acting())).toMatchObject({
      message: 'This application was withdrawn, so nobody decides on it any more.',
    })
    await tellSchools(ports, 'SA-7K3M-9QTD')
    expect([...mails.keys()].at(-1)).toBe('in-year no-longer SA-7K3M-9QTD dale 0')
    expect(tasks.filter((task) => task.do === 'in-year-word')).not.toHaveLength(0)
    expect(familyView(() => null, kept())).toMatchObject({ can: [], change: null })
    expect(await openedBy(ports, 'SA-7K3M-9QTD', 'A'.repeat(22))).toBeUndefined()
  })
})
