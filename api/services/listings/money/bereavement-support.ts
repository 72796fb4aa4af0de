import { defineListing } from '../define.ts'

export const bereavementSupport = defineListing({
  slug: 'bereavement-support',
  title: 'Get Bereavement Support Payment',
  summary: 'Money for people whose husband, wife or partner has died.',
  words: [
    'widows pension',
    'widow benefit',
    'widower',
    'bereavement benefit',
    'bereavement allowance',
    'partner died',
    'husband died',
    'wife died',
  ],
  topics: ['money', 'records'],
  lifeEvents: ['death', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [{ kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/bereavement-support-payment' }],
  cost: 'Free.',
  time: 'Apply within 3 months of the death to get the whole amount.',
  lgsl: null,
})
