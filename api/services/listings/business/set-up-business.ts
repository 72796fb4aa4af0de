import { defineListing } from '../define.ts'

export const setUpBusiness = defineListing({
  slug: 'set-up-business',
  title: 'Set up a business',
  summary: 'Choose how to run it, register it, and know its rules.',
  words: [
    'start a business',
    'self employed',
    'sole trader',
    'limited company',
    'new company',
    'companies house',
    'be my own boss',
    'register business',
    'freelance',
    'side hustle',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'national', name: 'GOV.UK', url: 'https://www.gov.uk/' },
  ways: [{ kind: 'online', text: 'Start on GOV.UK', url: 'https://www.gov.uk/set-up-business' }],
  cost: 'Working for yourself is free to register. A company costs a fee.',
  time: 'Depends on what you set up: often a day or less.',
  lgsl: null,
})
