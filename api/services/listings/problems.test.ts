import { describe, expect, it } from 'vitest'
import type { Listing } from '#contract/core/listing.ts'
import { problemsOfListing, problemsOfListings } from './problems.ts'

const sound: Listing = {
  slug: 'bird-table',
  title: 'Get a bird table',
  summary: 'A table for birds in a garden or yard.',
  words: ['bird feeder', 'birdhouse', 'nest box', 'tit box', 'seed tray'],
  topics: ['environment'],
  lifeEvents: ['older'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Order on the council’s website' },
    { kind: 'phone', text: 'Call the council' },
  ],
  cost: 'Free.',
  time: 'Depends on the birds.',
  lgsl: 12,
  more: ['One for each garden.'],
}
const national: Listing = {
  ...sound,
  provider: { kind: 'national', name: 'Bird Office', url: 'https://www.gov.uk/', phone: '111' },
}
const anything = (value: unknown): never => value as never

it('finds nothing wrong with sound pages', () => {
  expect(problemsOfListing(sound)).toEqual([])
  expect(problemsOfListing(national)).toEqual([])
  expect(problemsOfListings([sound], [{ slug: 'pothole', title: 'Pothole' }])).toEqual([])
})

describe('a broken page', () => {
  const county = (url: string): Listing['ways'] => [{ kind: 'online', text: 'Look there', url }]

  it.each<[string, Partial<Listing>, string]>([
    ['a slug with a capital', { slug: 'Bird' }, 'the slug needs lower case and hyphens'],
    ['a slug with two hyphens', { slug: 'bird--table' }, 'the slug needs lower case and hyphens'],
    ['a title too long', { title: `Get ${'a'.repeat(60)}` }, 'the title has 64 characters: write 3 to 60'],
    ['a title with a full stop', { title: 'Get it.' }, 'the title needs a capital and no full stop'],
    ['a summary too short', { summary: 'For birds.' }, 'the summary has 10 characters: write 20 to 120'],
    ['a summary that ends nowhere', { summary: 'A table for birds in' }, 'the summary needs whole sentences'],
    ['no cost', { cost: '' }, 'the cost needs whole sentences'],
    ['no time', { time: '' }, 'the time needs whole sentences'],
    ['an open paragraph', { more: ['Yes.', 'and'] }, 'the paragraph 2 needs whole sentences'],
    [
      'braces of no role',
      { ways: [{ kind: 'visit', text: 'Come to {shire}' }] },
      'has braces that nothing fills in: write a role, such as {roads}, or {address}, in a way to get it',
    ],
    ['pleading', { time: 'Please wait.' }, 'says “please” or “click here”'],
    ['straight quotes', { cost: "It's free." }, 'has straight quotes'],
    ['a word twice', { words: [...sound.words, 'tit box'] }, 'the word "tit box" is there twice'],
    ['a word with a capital', { words: [...sound.words, 'Owl'] }, 'the word "Owl" must be in lower case'],
    [
      'the title as a word',
      { words: [...sound.words, 'get a bird table'] },
      'the word "get a bird table" is the title already',
    ],
    ['too few words', { words: ['owl'] }, 'there are 1 words: give 5 to 60'],
    ['no topic', { topics: [] }, 'has 0 topics: give 1 to 3'],
    ['an unknown topic', { topics: anything(['birds']) }, 'there is no topic "birds"'],
    ['a topic twice', { topics: ['roads', 'roads'] }, 'the topic "roads" is there twice'],
    ['an unknown life event', { lifeEvents: anything(['egg']) }, 'there is no life event "egg"'],
    ['no ways', { ways: [] }, 'names no way to get it'],
    [
      'a way that is a sentence',
      { ways: [{ kind: 'visit', text: 'Go.' }] },
      'way 1 needs a phrase with no full stop',
    ],
    [
      'an address without encryption',
      { ways: county('http://www.gov.uk/') },
      'way 1 needs an address that begins with https://, not "http://www.gov.uk/"',
    ],
    [
      'one council’s site',
      { ways: county('https://www.birdshire.gov.uk/tables') },
      "way 1 leads to one council's site: leave the address out and each council's own front page is shown",
    ],
    [
      'letters for a phone number',
      { ways: [{ kind: 'phone', text: 'Call', phone: '0800 BIRD' }] },
      'way 1 needs a phone number of digits and spaces, not "0800 BIRD"',
    ],
    [
      'day or night at a number that has hours',
      { ways: [{ kind: 'phone', text: 'Call the council, day or night' }] },
      'way 1 says “day or night” of a number that has hours of its own. Give the phone number that answers then, or leave the words out',
    ],
    ['a fraction for an LGSL id', { lgsl: 1.5 }, '"1.5" is no LGSL id'],
    [
      'a national phone way with no number',
      { provider: { kind: 'national', name: 'Bird Office', url: 'https://www.gov.uk/' } },
      'way 2 has no phone number, and neither has the provider',
    ],
    [
      'a national provider without a name',
      { provider: { kind: 'national', name: ' ', url: 'https://www.gov.uk/', phone: '111' } },
      'the provider has no name',
    ],
    [
      'a national provider without an address',
      { provider: { kind: 'national', name: 'Bird Office', url: '', phone: '111' } },
      'the provider needs an address that begins with https://, not ""',
    ],
  ])('with %s is named', (_, change, problem) => {
    const broken = { ...sound, ...change }
    expect(problemsOfListing(broken)).toEqual([problem])
    expect(problemsOfListings([broken], [])).toEqual([`${broken.slug}: ${problem}`])
  })

  it('may lead to GOV.UK and its services', () => {
    for (const url of ['https://www.gov.uk/vehicle-tax', 'https://ratings.food.gov.uk/'])
      expect(problemsOfListing({ ...sound, ways: county(url) })).toEqual([])
  })
})

it('names pages that take another’s slug or title, a service’s too', () => {
  const twin = { ...sound, title: 'Get another' }
  const echo = { ...sound, slug: 'echo' }
  expect(problemsOfListings([sound, twin], [])).toEqual(['bird-table: the slug is there twice'])
  expect(problemsOfListings([sound, echo], [])).toEqual(['echo: the title is there twice'])
  expect(problemsOfListings([sound], [{ slug: 'bird-table', title: 'GET a bird table' }])).toEqual([
    'bird-table: the slug is there twice',
    'bird-table: the title is there twice',
  ])
})
