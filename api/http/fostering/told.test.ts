import { expect, it } from 'vitest'
import { remindOfReviews } from '#fostering/household/reviews/remind.ts'
import type { Word } from '#fostering/household/tell.ts'
import { approved } from '#fostering/household/testing/referral.ts'
import { assessor, does, manager } from '#fostering/household/testing/work.ts'
import { applicant, household, type World, world } from '#fostering/household/testing/world.ts'
import { tellAfter } from './told.ts'

function inboxOf(at: World) {
  const sent = new Map<string, Word>()
  const ports = {
    ...at.ports,
    tell: async (word: Word) => void sent.set(word.id, word),
    siteUrl: 'https://shire.example',
    from: { council: 'A council', phone: '0116 496 0000', team: 'The team' },
  }
  return { sent, ports }
}

it('tells whoever asked for support that there is news, once and if they want it, and nothing of what it is', async () => {
  const at = await approved()
  await does(at, applicant(), 'person.p1', 'details', { email: 'carer@example.org' })
  const asks = { kind: 'advice', words: 'He does not sleep.', urgent: false }
  await does(at, applicant(), 'support.s1', 'ask', { ...asks, tell: true })
  await does(at, applicant(), 'support.s2', 'ask', { ...asks, tell: false })
  const { sent, ports } = inboxOf(at)
  for (const name of ['support.s1', 'support.s2']) {
    await does(at, assessor, name, 'answer', { words: 'Try a light in the hall.' })
    await tellAfter(ports, household, name, 'answer')
    await tellAfter(ports, household, name, 'answer')
  }
  expect([...sent.values()].map(({ to, subject }) => [to, subject])).toEqual([
    [{ email: 'carer@example.org' }, 'News about your request'],
  ])
  expect([...sent.values()].map(({ id, body }) => id + body).join()).not.toMatch(/sleep|light|Advice/)
})

it('tells whoever claims what became of it, once, nobody else of the household, and nothing of the money', async () => {
  const at = await world('2026-05-10T10:00:00.000Z', {
    dates: { enquired: '2026-01-04', approved: '2026-04-01' },
  })
  for (const id of ['p1', 'p2'])
    await does(at, applicant(id), `person.${id}`, 'details', { email: `${id}@example.org` })
  const coat = {
    id: 'l1',
    is: 'expense',
    on: '2026-05-02',
    what: 'Winter coat',
    pence: 2500,
    noReceipt: 'It was lost.',
  }
  await does(at, applicant('p2'), 'claim.k1', 'write', { lines: [coat], another: [], send: true })
  const { sent, ports } = inboxOf(at)
  await does(at, assessor, 'claim.k1', 'ask', { what: 'Where is the receipt for the coat?' })
  await tellAfter(ports, household, 'claim.k1', 'ask')
  await tellAfter(ports, household, 'claim.k1', 'ask')
  expect([...sent.values()].map(({ to, subject }) => [to, subject])).toEqual([
    [{ email: 'p2@example.org' }, 'There is news on your page'],
  ])
  expect([...sent.values()].map(({ id, body }) => id + body).join()).not.toMatch(/coat|receipt|claim/)
})

it('tells each carer at once that a review has begun, and not again each day', async () => {
  const at = await approved()
  await does(at, applicant(), 'person.p1', 'details', { email: 'carer@example.org' })
  const { sent, ports } = inboxOf(at)
  await does(at, manager, 'review.r1', 'begin', { why: 'asked' })
  await tellAfter(ports, household, 'review.r1', 'begin')
  await remindOfReviews(ports, household)
  expect([...sent.values()].map(({ to, subject }) => [to, subject])).toEqual([
    [{ email: 'carer@example.org' }, 'There is news on your page'],
  ])
  expect([...sent.values()].map(({ id, body }) => id + body).join()).not.toMatch(/review|concern/)
})
