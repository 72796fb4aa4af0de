import { defineListing } from '../define.ts'

export const schoolGovernor = defineListing({
  slug: 'school-governor',
  title: 'Become a school governor',
  summary: 'Give some time to help run a local school.',
  words: [
    'governor',
    'school board',
    'governing body',
    'academy trustee',
    'parent governor',
    'volunteer at school',
    'join governors',
  ],
  topics: ['schools', 'community'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'visit', text: 'Ask a school whether it needs somebody' },
  ],
  cost: 'Free, and unpaid. Schools may pay expenses.',
  time: 'A governor usually serves for four years. Starting depends on the school and on checks.',
  lgsl: 29,
})
