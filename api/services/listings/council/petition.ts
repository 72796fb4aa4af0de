import { defineListing } from '../define.ts'

export const petition = defineListing({
  slug: 'petition',
  title: 'Start or sign a petition',
  summary: 'Ask the council to do something, together with others.',
  words: ['epetition', 'e petition', 'sign petition', 'protest', 'campaign', 'signatures'],
  topics: ['council'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Start or sign on the council’s website' },
    { kind: 'post', text: 'Send it on paper' },
  ],
  cost: 'Free.',
  time: 'Depends on the number of signatures. The council says what happens next.',
  lgsl: 1306,
})
