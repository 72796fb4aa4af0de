import { defineListing } from '../define.ts'

export const adoption = defineListing({
  slug: 'adoption',
  title: 'Adopt a child',
  summary: 'Become the parent of a child who cannot stay with their birth family.',
  words: [
    'adopt',
    'adopting',
    'adoption agency',
    'adoptive parents',
    'step parent adoption',
    'adopt a baby',
    'adopter',
    'we want to adopt',
    'adopting a baby',
  ],
  topics: ['children'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'here', text: 'Read about it, and ask us what you want to know', path: '/adoption' },
    { kind: 'phone', text: 'Talk to the adoption team' },
    { kind: 'online', text: 'Read about it on GOV.UK', url: 'https://www.gov.uk/child-adoption' },
  ],
  cost: 'Free for a child from this country. An adoption from abroad costs money.',
  time: 'Approval usually takes about 6 months. Finding the right child can take longer.',
  lgsl: 160,
})
