import { expect, it } from 'vitest'
import { pothole, said, services, sound } from './broken.ts'
import type { Installation } from './installation.ts'

const broken: [string, Partial<Installation>, RegExp][] = [
  [
    'a time by a calendar that there is not',
    services('pothole', {
      commitment: { ...pothole.commitment, within: { amount: 3, unit: 'working days', calendar: 'moon' } },
    }),
    /The service pothole counts its time by the calendar moon/,
  ],
  [
    'school days by a calendar of working days',
    services('pothole', {
      commitment: { ...pothole.commitment, within: { amount: 3, unit: 'school days', calendar: 'england' } },
    }),
    /The service pothole counts school days by the calendar england, which has working days\. Write every day/,
  ],
  [
    'a slug twice',
    { services: [...sound.services, { ...pothole, title: 'Hole', lgsl: null }] },
    /Two services have the slug pothole: pothole and pothole/,
  ],
  [
    'a title twice',
    services('street-light', { title: pothole.title }),
    /Two services have the title .*: pothole and street-light/,
  ],
  [
    'a form with nothing to find',
    services('pothole', { nearbyMetres: 20, pages: pothole.pages.slice(-1) }),
    /The service pothole: /,
  ],
  [
    'a group in two places',
    { services: [...sound.services, { ...pothole, slug: 'hole', title: 'Hole', lgsl: null }] },
    /do not stand together: lists would show the group twice/,
  ],
  [
    'a department named by a service',
    services('pothole', { next: ['Highways looks at it.'] }),
    /The service pothole: what happens next names Highways\. Write \{department\}/,
  ],
  [
    'words that are filled in by nobody',
    services('pothole', { next: ['The {team} looks at it.'] }),
    /pothole: what happens next has braces/,
  ],
  [
    'a capital in a word of the search',
    services('pothole', { words: [...pothole.words, 'Hole'] }),
    /pothole: the word "Hole" must be in lower case/,
  ],
  [
    'a word of the search twice',
    services('pothole', { words: [...pothole.words, ...pothole.words.slice(0, 1)] }),
    /pothole: the word ".*" is there twice/,
  ],
  [
    'too few words to be found by',
    services('pothole', { words: ['hole'] }),
    /found by 1 words\. Give at least 6/,
  ],
  [
    'half a sentence',
    services('pothole', { summary: 'holes in the road' }),
    /pothole: “holes in the road” needs a capital at its beginning and a full stop/,
  ],
  [
    'straight quotes',
    services('pothole', { summary: "A hole that's in the road." }),
    /pothole: it has straight quotes/,
  ],
  [
    'danger asked last',
    services('pothole', { pages: pothole.pages.toReversed() }),
    /pothole: a report of a road asks about danger/,
  ],
  [
    'nothing nearby on a road',
    services('pothole', { nearbyMetres: null }),
    /pothole: a report of a road shows open reports nearby/,
  ],
  [
    'a page of the directory twice',
    { listings: [...sound.listings, ...sound.listings.slice(0, 1)] },
    /of the directory: the slug is there twice/,
  ],
]

it.each(broken)('a catalogue with %s is told so', (_, change, words) => {
  expect(said(change)).toMatch(words)
})
