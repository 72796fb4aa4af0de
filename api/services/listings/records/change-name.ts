import { defineListing } from '../define.ts'

export const changeName = defineListing({
  slug: 'change-name',
  title: 'Change your name',
  summary: 'Change your name after a wedding or by deed poll.',
  words: [
    'deed poll',
    'name change',
    'married name',
    'maiden name',
    'change surname',
    'double barrelled',
    'change childs name',
    'change my name',
  ],
  topics: ['records'],
  lifeEvents: ['marriage'],
  provider: { kind: 'national', name: 'GOV.UK', url: 'https://www.gov.uk/' },
  ways: [{ kind: 'online', text: 'Read how on GOV.UK', url: 'https://www.gov.uk/change-name-deed-poll' }],
  cost: 'Making your own deed poll is free. Having it put on record costs a fee.',
  time: 'At once, if you make it yourself.',
  lgsl: null,
  more: ['After a wedding your marriage certificate is enough for most places.'],
})
