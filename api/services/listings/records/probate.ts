import { defineListing } from '../define.ts'

export const probate = defineListing({
  slug: 'probate',
  title: 'Apply for probate',
  summary: 'Get the right to deal with the money and property of somebody who has died.',
  words: [
    'probait',
    'executor',
    'letters of administration',
    'estate',
    'inheritance',
    'grant of probate',
    'no will',
    'will after death',
    'intestacy',
    'will',
    'find a will',
    'where is the will kept',
    'reading of the will',
  ],
  topics: ['records', 'money'],
  lifeEvents: ['death'],
  provider: {
    kind: 'national',
    name: 'HM Courts and Tribunals Service',
    url: 'https://www.gov.uk/government/organisations/hm-courts-and-tribunals-service',
  },
  ways: [
    { kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/applying-for-probate' },
    { kind: 'post', text: 'Apply on paper' },
  ],
  cost: 'A fee, unless what was left is small. Copies cost extra.',
  time: 'Depends on the estate and on inheritance tax: often several months.',
  lgsl: null,
})
