import { defineListing } from '../define.ts'

export const coroner = defineListing({
  slug: 'coroner',
  title: 'Ask about a coroner’s investigation',
  summary: 'Know what happens when a death is sudden or unexplained.',
  words: [
    'inquest',
    'post mortem',
    'autopsy',
    'sudden death',
    'coroners court',
    'unexplained death',
    'body release',
    'coroners officer',
    'inquest on my brother',
    'when is the inquest',
    'inquest date',
    'body not released',
  ],
  topics: ['records', 'community'],
  lifeEvents: ['death'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'Call the coroner’s office' },
    {
      kind: 'online',
      text: 'Read about it on GOV.UK',
      url: 'https://www.gov.uk/after-a-death/when-a-death-is-reported-to-a-coroner',
    },
  ],
  cost: 'Free.',
  time: 'Depends on the case. An inquest should be held within 6 months where possible.',
  lgsl: 626,
  more: [
    'When there is an inquest, the death is registered after it. Ask for an interim certificate for banks and benefits.',
  ],
})
