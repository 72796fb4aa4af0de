import { defineListing } from '../define.ts'

export const commentOnPlanning = defineListing({
  slug: 'comment-on-planning',
  title: 'See or comment on a planning application',
  summary: 'See what neighbours and builders plan, and say what you think.',
  words: [
    'object to planning',
    'planning objection',
    'neighbour extension',
    'planning search',
    'new houses',
    'planning decision',
    'planning comments',
    'new estate',
    'planning register',
    'object to plans',
    'object to houses',
    'neighbours extension plans',
    'look at planning application',
    'stop them building',
    'see plans for',
  ],
  topics: ['environment'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'See plans and comment on the council’s website' },
    { kind: 'post', text: 'Write to the planning department and quote the number' },
  ],
  cost: 'Free.',
  time: 'You usually have 21 days from the notice.',
  lgsl: 516,
})
