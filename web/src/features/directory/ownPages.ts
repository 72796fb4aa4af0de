import { paths } from '../../app/paths.ts'
import type { SearchEntry } from './entry.ts'

const common = { who: 'here', topics: [], lifeEvents: [] } as const

/** Pages for whoever has begun or sent something here already: no services, but looked for like one. */
export const ownPages: readonly SearchEntry[] = [
  {
    ...common,
    slug: 'continue',
    href: paths.continue,
    title: 'Continue a saved form',
    summary: 'Go on with a form that you saved to finish later.',
    words: [
      'saved form',
      'saved application',
      'carry on with a form',
      'resume',
      'draft',
      'unfinished form',
      'half-finished application',
      'come back to a form',
      'finish later',
      'code from a message',
    ],
  },
  {
    ...common,
    slug: 'track',
    href: paths.track,
    title: 'Track a request',
    summary: 'See who has your report or application now, and what happens next.',
    words: ['private link', 'progress of a report', 'progress of an application', 'reference'],
  },
  {
    ...common,
    slug: 'my-requests',
    href: paths.myRequests,
    title: 'Find my requests',
    summary: 'Get a link to everything that you sent us with your email address.',
    words: ['lost link', 'lost reference', 'my reports', 'my applications', 'my requests'],
  },
  {
    ...common,
    slug: 'schools',
    href: paths.schools,
    title: 'Find a school',
    summary: 'See how each school gives its places, and how that went in past years.',
    words: [
      'school near me',
      'catchment area',
      'catchment school',
      'admission criteria',
      'oversubscription',
      'school open day',
      'open evening',
      'how far from school',
      'last distance offered',
      'admission number',
      'chance of a school place',
    ],
  },
]
