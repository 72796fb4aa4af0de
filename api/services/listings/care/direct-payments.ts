import { defineListing } from '../define.ts'

export const directPayments = defineListing({
  slug: 'direct-payments',
  title: 'Get money to arrange your own care',
  summary: 'Get direct payments and choose who helps you, instead of services from the council.',
  words: [
    'direct payment',
    'personal budget',
    'employ own carer',
    'personal assistant',
    'payment card care',
    'pa',
    'self directed support',
  ],
  topics: ['care', 'money'],
  lifeEvents: ['disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'Ask your social worker or adult social care' },
    { kind: 'online', text: 'Read about it on the council’s website' },
  ],
  cost: 'Free. You may pay a share of your care.',
  time: 'After your needs and money have been assessed.',
  lgsl: 287,
})
