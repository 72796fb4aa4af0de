import { expect, it } from 'vitest'
import { partKinds } from '#contract/fostering/parts.ts'
import { partTitle } from './titles.ts'

it.each([
  ['head', 'The case'],
  ['person.p1', 'Contact details and consents'],
  ['form.p1.health', 'Health'],
  ['check.p1.medical', 'Medical report'],
  ['checklist.pets', 'Pets'],
  ['thread.p1.2027', 'Messages 2027'],
  ['visit.v2', 'Visit 2'],
  ['visit.v123456789', 'Visit'],
  ['reference.r1', 'Referee 1'],
  ['reference.e1', 'Employer 1'],
  ['reference.provider', 'Earlier service'],
  ['training.p1.preparation', 'Training: preparation'],
  ['section.identity', 'Report: identity'],
  ['report', 'Assessment report'],
  ['referral.2', 'Recommendation and decision 2'],
])('calls %s “%s”', (name, title) => {
  expect(partTitle(name)).toBe(title)
})

it('has a name for a part of every kind', () => {
  for (const kind of partKinds) expect(partTitle(`${kind}.p1.something`)).not.toBe('')
})
