import { defineListing } from '../define.ts'

export const registerToVote = defineListing({
  slug: 'register-to-vote',
  title: 'Register to vote',
  summary: 'Get on the electoral register, or tell it that you have moved or changed your name.',
  words: [
    'electoral roll',
    'electoral register',
    'voting registration',
    'vote',
    'polling card',
    'electrol roll',
    'voters roll',
    'credit score register',
    'annual canvass',
    'get on electoral roll',
    'am i registered to vote',
    'voting card',
    'vote for first time',
  ],
  topics: ['council'],
  lifeEvents: ['moving', 'marriage'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Register on GOV.UK', url: 'https://www.gov.uk/register-to-vote' },
    { kind: 'phone', text: 'Ask your district or borough council for a form' },
  ],
  cost: 'Free.',
  time: 'It takes about 5 minutes. To vote in an election, register at least 12 working days before it.',
  lgsl: 364,
})
