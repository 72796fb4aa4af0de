import { defineListing } from '../define.ts'

export const marriageNotice = defineListing({
  slug: 'marriage-notice',
  title: 'Give notice of marriage or civil partnership',
  summary: 'Tell a registrar in person that you are going to marry or form a civil partnership.',
  words: [
    'getting married',
    'banns',
    'notice of marriage',
    'registry office wedding',
    'register office',
    'wedding paperwork',
    'civil partnership',
    'tie the knot',
    'legal notice',
    'get married',
    'give notice',
    'get hitched registry office',
  ],
  topics: ['records'],
  lifeEvents: ['marriage'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Book an appointment on the council’s website' },
    { kind: 'phone', text: 'Call the registration service' },
    { kind: 'visit', text: 'Go to a register office where you live' },
    {
      kind: 'online',
      text: 'See what to bring on GOV.UK',
      url: 'https://www.gov.uk/marriages-civil-partnerships',
    },
  ],
  cost: 'Each of you pays a fee, set nationally. It is higher if either needs immigration papers looked at.',
  time: 'At least 29 days before the ceremony, which then must be within 12 months. You must each have lived in a registration district of England or Wales for 7 full days first.',
  lgsl: 876,
  more: ['For a wedding in the Church of England, talk to the vicar instead.'],
})
