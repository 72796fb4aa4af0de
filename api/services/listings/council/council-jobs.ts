import { defineListing } from '../define.ts'

export const councilJobs = defineListing({
  slug: 'council-jobs',
  title: 'Find a job with the council',
  summary: 'See vacancies at the county council and in its schools.',
  words: [
    'council vacancies',
    'jobs',
    'vacancy',
    'work for council',
    'teaching jobs',
    'care jobs',
    'school jobs',
    'careers',
    'recruitment',
    'teaching assistant',
  ],
  topics: ['council', 'business'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'county' },
  ways: [{ kind: 'online', text: 'Search and apply on the council’s website' }],
  cost: 'Free.',
  time: 'Each job names its last day.',
  lgsl: 337,
})
