import { defineListing } from '../define.ts'

export const juryService = defineListing({
  slug: 'jury-service',
  title: 'Reply to a jury summons',
  summary: 'Say whether you can serve on a jury, or ask to serve later or not at all.',
  words: [
    'jury duty',
    'jury service',
    'juror',
    'called up for jury',
    'get out of jury service',
    'summons from the court',
    'jury expenses',
  ],
  topics: ['community'],
  provider: { kind: 'national', name: 'GOV.UK', url: 'https://www.gov.uk/jury-service' },
  ways: [
    { kind: 'online', text: 'Read how it works on GOV.UK', url: 'https://www.gov.uk/jury-service' },
    { kind: 'online', text: 'Reply on GOV.UK', url: 'https://www.gov.uk/reply-jury-summons' },
    { kind: 'post', text: 'Send back the form that came with the summons' },
  ],
  cost: 'Free.',
  time: 'Reply within 7 days of getting the summons.',
  lgsl: null,
})
