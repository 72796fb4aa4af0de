import { defineListing } from '../define.ts'

export const postalOrProxyVote = defineListing({
  slug: 'postal-or-proxy-vote',
  title: 'Vote by post or have somebody vote for you',
  summary: 'Apply for a postal vote or a proxy vote, or get voter ID.',
  words: [
    'postal vote',
    'proxy vote',
    'postal ballot',
    'vote by mail',
    'voter id',
    'cant get to polling station',
    'away on election day',
    'voter authority certificate',
    'vote by post',
    'away on polling day',
    'id to vote',
  ],
  topics: ['council'],
  lifeEvents: ['disability', 'older'],
  provider: { kind: 'district' },
  ways: [
    {
      kind: 'online',
      text: 'Apply for a postal vote on GOV.UK',
      url: 'https://www.gov.uk/apply-postal-vote',
    },
    { kind: 'online', text: 'Apply for a proxy vote on GOV.UK', url: 'https://www.gov.uk/apply-proxy-vote' },
    {
      kind: 'online',
      text: 'Get free voter ID on GOV.UK',
      url: 'https://www.gov.uk/apply-for-photo-id-voter-authority-certificate',
    },
  ],
  cost: 'Free.',
  time: 'By 5pm 11 working days before for a postal vote, 6 for a proxy vote or voter ID.',
  lgsl: 1013,
})
