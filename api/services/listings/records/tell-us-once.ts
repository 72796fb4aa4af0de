import { defineListing } from '../define.ts'

export const tellUsOnce = defineListing({
  slug: 'tell-us-once',
  title: 'Tell the government about a death once',
  summary: 'Tell most of government and the council about a death in one go.',
  words: [
    'tell us once',
    'tuo',
    'bereavement',
    'cancel pension',
    'report a death',
    'who to tell when someone dies',
    'notify death',
    'cancel passport',
    'someone died',
  ],
  topics: ['records', 'council'],
  lifeEvents: ['death'],
  provider: { kind: 'national', name: 'GOV.UK', url: 'https://www.gov.uk/' },
  ways: [
    {
      kind: 'online',
      text: 'Use it on GOV.UK with the number from the registrar',
      url: 'https://www.gov.uk/after-a-death/organisations-you-need-to-contact-and-tell-us-once',
    },
    { kind: 'visit', text: 'Ask the registrar for the phone number when you register the death' },
  ],
  cost: 'Free.',
  time: 'Use it soon: the number lapses. It takes about half an hour.',
  lgsl: null,
})
