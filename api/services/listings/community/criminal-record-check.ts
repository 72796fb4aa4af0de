import { defineListing } from '../define.ts'

export const criminalRecordCheck = defineListing({
  slug: 'criminal-record-check',
  title: 'Get a criminal record check (DBS)',
  summary: 'Get a basic check for yourself. An employer asks for the others.',
  words: ['dbs', 'crb check', 'police check', 'disclosure', 'barring', 'criminal record', 'enhanced dbs'],
  topics: ['community', 'business'],
  provider: {
    kind: 'national',
    name: 'Disclosure and Barring Service',
    url: 'https://www.gov.uk/government/organisations/disclosure-and-barring-service',
  },
  ways: [{ kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/request-copy-criminal-record' }],
  cost: 'A fee. For a volunteer, most others are free.',
  time: 'Up to 14 days for a basic check.',
  lgsl: null,
})
