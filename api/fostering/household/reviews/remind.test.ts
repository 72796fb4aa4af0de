import { expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { lateness } from '../../clocks/late.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { planOf } from '../../clocks/plan.ts'
import { rules } from '../../clocks/testing/case.ts'
import type { ViewsValues } from '../../parts/carers/views.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { decides, refers, tells, throughPanel } from '../testing/referral.ts'
import { answerer, due, noonOf, school, today } from '../testing/reviews.ts'
import { assessor, does } from '../testing/work.ts'
import { applicant, household, type World } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { remindOfReviews } from './remind.ts'

const s1 = 'views.r1.s1'

/** What is done each day, with the messages that it sends: the same id again sends nothing. */
function telling(at: World) {
  const sent = new Map<string, Word>()
  const ports = {
    ...at.ports,
    tell: async (word: Word) => void (sent.has(word.id) || sent.set(word.id, word)),
    siteUrl: 'https://example.org',
    from: { council: 'Sample Council', phone: '0116 496 0123', team: 'Sample Team' },
  }
  const news = (words: string) => [...sent.values()].filter(({ body }) => body.includes(words))
  return {
    /** A day as the sweep does it, twice: whoever is cut off does it again. */
    async day(on: string) {
      at.go(noonOf(on))
      for (const _ of [1, 2]) await sweepParts(at.ports, (one) => remindOfReviews(ports, one))
      await remindOfReviews(ports, household)
    },
    carersTold: () => news('There is news on your private page').length,
    asked: () => news('We would still like to hear from you'),
  }
}

async function asked() {
  const at = await due()
  for (const id of ['p1', 'p2'])
    await does(at, applicant(id), `person.${id}`, 'details', { email: `${id}@example.org` })
  return { at, ...telling(at) }
}
const valuesOf = async (at: World) => (await at.part(s1))?.values as ViewsValues

it('tells each carer once that a review has begun, and once that it is over', async () => {
  const { at, day, carersTold } = await asked()
  const start = today(at)
  await day(start)
  expect(carersTold()).toBe(2)
  await does(at, applicant('p1'), 'review.r1', 'say', { words: 'Well.' })
  await day(addDays(start, 1))
  await day(addDays(start, 5))
  expect(carersTold()).toBe(2)
  await refers(at, 'first-review', {}, 'referral.2')
  await throughPanel(at, 'referral.2', 'suitable')
  await decides(at, 'referral.2', 'suitable')
  await tells(at, 'referral.2')
  expect((await at.head()).known['review.r1']?.state).toBe('done')
  await day(addDays(start, 6))
  await day(addDays(start, 7))
  expect(carersTold()).toBe(4)
})

it('reminds whoever was asked a week before and three days after their day, and nobody who has answered', async () => {
  const { at, day, asked: reminders } = await asked()
  const start = today(at)
  await day(start)
  await does(at, assessor, s1, 'invite', { name: 'Sample School', email: 'head@example.org' })
  await day(addDays(start, 13))
  expect(reminders()).toHaveLength(0)
  await day(addDays(start, 14))
  await day(addDays(start, 15))
  expect(reminders()).toHaveLength(1)
  expect(reminders()[0]?.to).toEqual({ email: 'head@example.org' })
  // Thin: who it is about stands behind their link alone.
  expect(JSON.stringify(reminders())).not.toMatch(/Sample (?:One|Two|Child|School)/)
  await day(addDays(start, 24))
  await day(addDays(start, 30))
  expect(reminders()).toHaveLength(2)
  expect(await valuesOf(at)).toMatchObject({ reminded: 2 })
  const facts = factsOf(await at.head())
  const late = lateness(planOf(facts, today(at), rules), facts, today(at), rules)
  expect(late.find(({ line }) => line === `after.${s1}.answer`)).toMatchObject({
    whose: 'council',
    risen: true,
  })
  await does(at, answerer('r1.s1'), s1, 'save', { answers: school })
  await does(at, answerer('r1.s1'), s1, 'finish', {})
  const seen = await openPart(at.ports, assessor, household, s1)
  expect(seen.kind === 'done' && seen.item.values).toMatchObject({
    answeredOn: addDays(start, 30),
    by: addDays(start, 21),
  })
  await day(addDays(start, 40))
  expect(reminders()).toHaveLength(2)
})

it('sends one reminder where none could be sent for weeks, and begins anew with somebody who is asked again', async () => {
  const { at, day, asked: reminders } = await asked()
  const start = today(at)
  await day(start)
  await does(at, assessor, s1, 'invite', { name: 'Sample School', email: 'head@example.org' })
  await day(addDays(start, 30))
  expect(reminders()).toHaveLength(1)
  await does(at, assessor, s1, 'invite', { name: 'Sample School', email: 'other@example.org' })
  expect((await valuesOf(at)).chased).toBeUndefined()
  await day(addDays(start, 44))
  expect(reminders().map(({ to }) => to)).toEqual([
    { email: 'head@example.org' },
    { email: 'other@example.org' },
  ])
})
