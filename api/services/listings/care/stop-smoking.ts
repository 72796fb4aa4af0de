import { defineListing } from '../define.ts'

export const stopSmoking = defineListing({
  slug: 'stop-smoking',
  title: 'Get help to stop smoking',
  summary: 'Free advice and support to give up cigarettes.',
  words: [
    'quit smoking',
    'quit fags',
    'give up smoking',
    'nicotine patches',
    'vaping',
    'vape',
    'stop smoking service',
    'smoking cessation',
  ],
  topics: ['care'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Sign up on the council’s website' },
    { kind: 'visit', text: 'Ask a pharmacist or your GP' },
    { kind: 'online', text: 'Read tips from the NHS', url: 'https://www.nhs.uk/better-health/quit-smoking/' },
  ],
  cost: 'Advice is free. Some products may need a prescription.',
  time: 'Most programmes last about 12 weeks.',
  lgsl: 199,
})
