import { defineListing } from '../define.ts'

export const consumerAdvice = defineListing({
  slug: 'consumer-advice',
  title: 'Get advice about something you bought',
  summary: 'Know your rights about faulty goods, bad work, scams and refunds.',
  words: [
    'refund',
    'faulty goods',
    'consumer rights',
    'ripped off',
    'cowboy builder',
    'scam',
    'online shopping problem',
    'money back',
    'dodgy car',
    'shop wont give refund',
    'faulty',
    'wont refund me',
  ],
  topics: ['business', 'money'],
  provider: {
    kind: 'national',
    name: 'Citizens Advice',
    url: 'https://www.citizensadvice.org.uk/',
    phone: '0808 223 1133',
  },
  ways: [
    { kind: 'phone', text: 'Call the consumer helpline' },
    {
      kind: 'online',
      text: 'Read your rights on the Citizens Advice website',
      url: 'https://www.citizensadvice.org.uk/consumer/',
    },
  ],
  cost: 'Free.',
  time: 'Weekdays, in office hours.',
  lgsl: null,
})
