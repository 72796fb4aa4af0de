import { defineListing } from '../define.ts'

export const apprenticeships = defineListing({
  slug: 'apprenticeships',
  title: 'Find an apprenticeship',
  summary: 'Earn while you learn a trade or profession, at any age.',
  words: [
    'apprentice',
    'aprenticeship',
    'learn a trade',
    'electrician training',
    'plumber training',
    'day release',
    'school leaver jobs',
    'traineeship',
  ],
  topics: ['schools', 'business'],
  provider: {
    kind: 'national',
    name: 'Department for Education',
    url: 'https://www.gov.uk/government/organisations/department-for-education',
  },
  ways: [{ kind: 'online', text: 'Find one on GOV.UK', url: 'https://www.gov.uk/apply-apprenticeship' }],
  cost: 'Free. You are paid.',
  time: 'Depends on the trade: often one to four years.',
  lgsl: null,
})
