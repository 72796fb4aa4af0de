import { defineListing } from '../define.ts'

export const domesticAbuseHelp = defineListing({
  slug: 'domestic-abuse-help',
  title: 'Get help with domestic abuse',
  summary: 'Talk to somebody about a partner or relative who hurts, threatens or controls you.',
  words: [
    'domestic violence',
    'abusive husband',
    'abusive partner',
    'refuge',
    'womens aid',
    'coercive control',
    'hit by partner',
    'forced marriage',
    'stalking',
    'abusive wife',
  ],
  topics: ['community', 'homes'],
  provider: {
    kind: 'national',
    name: 'National Domestic Abuse Helpline',
    url: 'https://www.nationaldahelpline.org.uk/',
    phone: '0808 2000 247',
  },
  ways: [
    {
      kind: 'phone',
      text: 'Call the police if you are in danger. If you cannot speak, press 55 on a mobile',
      phone: '999',
    },
    { kind: 'phone', text: 'Call the helpline, day or night' },
    { kind: 'online', text: 'Chat on the helpline’s website' },
  ],
  cost: 'Free.',
  time: 'Day and night.',
  lgsl: null,
})
