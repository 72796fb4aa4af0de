import { defineListing } from '../define.ts'

export const divorce = defineListing({
  slug: 'divorce',
  title: 'Get a divorce',
  summary: 'End a marriage or civil partnership.',
  words: [
    'split up',
    'separation',
    'divorce papers',
    'end marriage',
    'decree absolute',
    'dissolve civil partnership',
    'leave husband',
    'custody',
  ],
  topics: ['records'],
  provider: {
    kind: 'national',
    name: 'HM Courts and Tribunals Service',
    url: 'https://www.gov.uk/government/organisations/hm-courts-and-tribunals-service',
  },
  ways: [
    { kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/divorce' },
    { kind: 'post', text: 'Apply on paper' },
  ],
  cost: 'A court fee. Ask about help with it if you have a low income.',
  time: 'Usually at least 7 months. You must have been married for a year.',
  lgsl: null,
})
