import { defineListing } from '../define.ts'

export const becomeCouncillor = defineListing({
  slug: 'become-councillor',
  title: 'Become a councillor',
  summary: 'Stand for election, and speak for the people where you live or work.',
  words: [
    'be a councillor',
    'stand for the council',
    'stand as a councillor',
    'stand in an election',
    'stand for election',
    'run for council',
    'councillor allowance',
    'how do i become a councillor',
    'how to be a councillor',
    'nomination papers',
  ],
  topics: ['council'],
  provider: { kind: 'county' },
  ways: [
    {
      kind: 'online',
      text: 'Read how on GOV.UK',
      url: 'https://www.gov.uk/government/get-involved/take-part/become-a-councillor',
    },
    { kind: 'phone', text: 'Call the council and ask for the elections team' },
  ],
  cost: 'Free. There is no deposit to pay.',
  time: 'Hand in your nomination papers about five weeks before the election.',
  lgsl: null,
})
