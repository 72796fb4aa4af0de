import { expect, it } from 'vitest'
import { sweepParts } from '../../household/sweep.ts'
import { due, hears, reviewer } from '../../household/testing/reviews.ts'
import { does } from '../../household/testing/work.ts'
import { household } from '../../household/testing/world.ts'
import { composePack } from '../compose.ts'
import { gather } from '../gather.ts'

it('puts the report of a review before the panel by itself, and nothing that anybody said in confidence', async () => {
  const at = await due()
  await sweepParts(at.ports)
  await hears(at)
  await does(at, reviewer, 'review.r1', 'report', { words: 'They have had a good first year.' })
  await does(at, reviewer, 'review.r1', 'recommend', {
    ...{ suitable: true, terms: false, words: 'Two children, not one.' },
  })
  const gathered = await gather(at.ports, household, 'referral.2')
  if (!gathered) throw new Error('nothing was referred')
  const sections = composePack(gathered, { title: 'First review', meets: null }, [])
  const review = JSON.stringify(sections.find(({ id }) => id === 'review'))
  for (const words of [
    'They have had a good first year.',
    'Two children, not one.',
    `What ${reviewer.name} recommends`,
    '2 of 2',
    'Of these, unannounced',
  ])
    expect(review).toContain(words)
  // What each said stands in no papers: it is theirs, or was said in confidence.
  expect(JSON.stringify(sections)).not.toMatch(/MARK (?:p1|p2|school|child)/)
  expect(gathered.versions.map(({ part }) => part)).toContain('review.r1')
})
