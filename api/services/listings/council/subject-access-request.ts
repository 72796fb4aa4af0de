import { defineListing } from '../define.ts'

export const subjectAccessRequest = defineListing({
  slug: 'subject-access-request',
  title: 'Ask for your personal information',
  summary: 'Get a copy of what the council holds about you.',
  words: [
    'sar',
    'dsar',
    'data protection',
    'gdpr',
    'my data',
    'my file',
    'social services file',
    'see my records',
    'care records',
  ],
  topics: ['council'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'post', text: 'Write to the council' },
  ],
  cost: 'Free.',
  time: 'Within one month, or up to three if it is complicated. The council asks for proof of who you are.',
  lgsl: 826,
})
