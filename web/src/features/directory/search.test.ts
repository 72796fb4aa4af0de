import { beforeAll, describe, expect, it, test } from 'vitest'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { entryOfListing, entryOfService, type SearchEntry } from './entry.ts'
import { meant } from './meant.ts'
import { ownPages } from './ownPages.ts'
import { type Index, indexOf, search, suggestions } from './search.ts'

const entry = (slug: string, title: string, words: string[], summary: string): SearchEntry => ({
  ...{
    slug,
    title,
    words,
    summary,
    who: 'here',
    topics: ['roads'],
    lifeEvents: slug === 'tree' ? ['moving'] : [],
  },
})

const index = indexOf([
  entry('tree', 'Tree or hedge', ['branch'], 'A tree that hides a street light.'),
  entry('light', 'Street light', ['lamp post', 'street lamp'], 'A light that is out.'),
  entry('pothole', 'Pothole', ['pot hole', 'hole in the road'], 'A broken patch in a road.'),
])

const slugs = (typed: string) => search(index, typed).map(({ slug }) => slug)

describe('search', () => {
  test.each([
    ['nothing typed finds nothing', '  ', []],
    ['words that say nothing find nothing', 'report a problem', []],
    ['what comes far behind is left out', 'street light', ['light']],
    ['other names count', 'LAMP-POSTS', ['light']],
    ['half a word is enough', 'poth', ['pothole']],
    ['a plural is the same word', 'potholes', ['pothole']],
    ['a space too many is forgiven', 'lamp po st', ['light']],
    ['a space too few is forgiven', 'lamppost', ['light']],
    ['the most words count', 'broken street light', ['light']],
    ['words that fit nothing are left out', 'leaning lamp post', ['light']],
    ['one wrong letter is forgiven', 'street ligt', ['light']],
    ['two letters that changed places are forgiven', 'pothoel', ['pothole']],
    ['a short word is not bent', 'tere', []],
    ['a word that begins otherwise is another one', 'lothole', []],
    ['what is not here is not found', 'bins', []],
    ['punctuation alone finds nothing', '???', []],
    ['an event of life leads to what belongs to it', 'moving', ['tree']],
  ])('%s', (_, typed, expected) => {
    expect(slugs(typed)).toEqual(expected)
  })

  test.each([
    ['stret ligt', 'street light'],
    ['bleu badge', undefined],
    ['pothoel on my road', 'pothole on my road'],
    ['Potholes', undefined],
    ['lothole', undefined],
    ['', undefined],
    ['stret ligt on the road by my house', undefined],
    ['he beats my wife', undefined],
    ['branch beats', undefined],
  ])('says what was meant by “%s”', (typed, words) => {
    expect(meant(index, typed)).toBe(words)
  })

  it('says what to try when nothing is found', () => {
    expect(suggestions(index, 'lampshade')).toEqual(['Street light'])
    expect(suggestions(index, 'zz')).toEqual([])
  })
})

describe('the whole directory in residents’ words', () => {
  let all: Index

  test.each([
    ['hole in rode', 'hole in road'],
    ['potole', 'pothole'],
    ['bin colection', 'bin collection'],
    ['street lite', 'street light'],
    ['buss pass', 'bus pass'],
    ['deth certificate', 'death certificate'],
  ])('suggests for “%s” the word that most pages have', (typed, words) => {
    expect(meant(all, typed)).toBe(words)
  })
  beforeAll(() => {
    all = indexOf([
      ...services.map((service) => ({ ...entryOfService(service), words: service.words })),
      ...listings.map((listing) => ({ ...entryOfListing(listing), words: listing.words })),
      ...ownPages,
    ])
  })

  test.each([
    ['saved form', 'continue'],
    ['continue', 'continue'],
    ['continue my form', 'continue'],
    ['carry on', 'continue'],
    ['carry on with my application', 'continue'],
    ['resume', 'continue'],
    ['draft', 'continue'],
    ['unfinished application', 'continue'],
    ['finish later', 'continue'],
    ['lost my link', 'my-requests'],
    ['track my report', 'track'],
    ['blue badge', 'blue-badge'],
    ['bleu badge', 'blue-badge'],
    ['disabled parking', 'blue-badge'],
    ['pot hole', 'pothole'],
    ['pothol', 'pothole'],
    ['lolipop crossing', 'school-crossing-patrol'],
    ['lollypop lady', 'school-crossing-patrol'],
    ['libary card', 'library-membership'],
    ['birth certifcate', 'birth-certificate'],
    ['free school dinners', 'free-school-meals'],
    ['bus pass', 'bus-pass'],
    ['skip licence', 'skip-permit'],
    ['bin not emptied', 'missed-bin'],
    ['street lamp', 'street-light'],
    ['someone died', 'life-death'],
    ['Tell us once', 'tell-us-once'],
    ['foi', 'freedom-of-information'],
  ])('“%s” finds %s first', (typed, slug) => {
    expect(search(all, typed)[0]?.slug).toBe(slug)
  })

  test.each([
    ['my neighbour is beating his wife', 'domestic-abuse-help'],
    ['my son hits me', 'domestic-abuse-help'],
    ['somebody is hitting their child', 'worried-about-a-child'],
    ['my son is suicidal', 'mental-health-help'],
    ['dad passed away', 'life-death'],
    ['lost my husband on sunday', 'life-death'],
    ['lost my mum’s blue badge', 'blue-badge'],
    ['blue bagde', 'blue-badge'],
    ['will', 'make-a-will'],
    ['my mum’s will', 'make-a-will'],
    ['contact us', 'contact-the-council'],
    ['speak to someone', 'contact-the-council'],
    ['become a councillor', 'become-councillor'],
    ['horse riding path obstructed', 'right-of-way'],
  ])('whoever says “%s” reads of %s first', (typed, slug) => {
    expect(search(all, typed)[0]?.slug).toBe(slug)
  })

  test.each(['still birth registration', 'my baby was stillborn', 'register my dad’s death'])(
    'shows no wedding to whoever says “%s”',
    (typed) => {
      const found = search(all, typed).map(({ slug }) => slug)
      expect(found).toContain(typed.includes('still') ? 'register-stillbirth' : 'register-death')
      for (const joyful of ['book-ceremony', 'marriage-notice', 'naming-ceremony', 'register-birth'])
        expect(found).not.toContain(joyful)
    },
  )

  it('shows births and weddings beside deaths to whoever asks for all of them', () => {
    const found = search(all, 'births deaths and marriages').map(({ slug }) => slug)
    expect(found.some((slug) => slug.includes('marriage') || slug === 'register-birth')).toBe(true)
  })

  it('takes a coronation for no coroner', () => {
    expect(search(all, 'coroner').map(({ slug }) => slug)).not.toContain('street-party')
  })

  it('does not answer with what shares only a word that says little', () => {
    const found = search(all, 'my dads fallen and cant get up').map(({ slug }) => slug)
    expect(found).not.toContain('power-of-attorney')
    expect(found).not.toContain('young-carers')
    expect(search(all, 'my dads zzyzzx')).toEqual([])
  })

  it('answers fast enough to search at every key', () => {
    const begun = performance.now()
    for (let length = 1; length <= 14; length++) search(all, 'disabled parkig'.slice(0, length))
    expect((performance.now() - begun) / 14).toBeLessThan(40)
  })
})
