import { defineListing } from '../define.ts'

export const elections = defineListing({
  slug: 'elections',
  title: 'Find out about elections',
  summary: 'See when you vote, where, for whom, and who won.',
  words: [
    'polling station',
    'where do i vote',
    'election results',
    'candidates',
    'stand for election',
    'election day',
    'polling place',
    'by election',
    'who won',
  ],
  topics: ['council'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Look on the council’s website' },
    {
      kind: 'online',
      text: 'Find your polling station with the Electoral Commission',
      url: 'https://www.electoralcommission.org.uk/polling-station-search',
    },
  ],
  cost: 'Free.',
  time: 'Polling stations are open from 7am to 10pm.',
  lgsl: 362,
})
