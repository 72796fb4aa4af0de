import { defineListing } from '../define.ts'

export const speedingFine = defineListing({
  slug: 'speeding-fine',
  title: 'Answer a speeding notice',
  summary: 'Say who was driving, pay a fine, or go on a speed awareness course.',
  words: [
    'speed camera',
    'speeding ticket',
    'notice of intended prosecution',
    'nip',
    'speed awareness course',
    'flashed by camera',
    'caught speeding',
    'points',
    'section 172',
  ],
  topics: ['roads'],
  provider: { kind: 'national', name: 'Police', url: 'https://www.police.uk/', phone: '101' },
  ways: [
    { kind: 'post', text: 'Answer as the letter says' },
    { kind: 'online', text: 'Read about it on GOV.UK', url: 'https://www.gov.uk/speeding-penalties' },
  ],
  cost: 'The letter says how much.',
  time: 'Say who was driving within 28 days.',
  lgsl: null,
})
