import { defineListing } from '../define.ts'

export const homeEducation = defineListing({
  slug: 'home-education',
  title: 'Educate your child at home',
  summary: 'Teach your child yourself instead of sending them to school.',
  words: [
    'home school',
    'homeschooling',
    'home schooling',
    'elective home education',
    'ehe',
    'deregister from school',
    'take child out of school',
    'teach at home',
    'home ed',
    'teach them myself',
    'teach my kids myself',
    'take kids out of school and teach',
    'take him out of school',
    'homeschool',
    'withdraw from school',
    'home tutor',
  ],
  topics: ['schools'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'visit', text: 'Write to your child’s school to take them off its list' },
    { kind: 'online', text: 'Read how on the council’s website' },
  ],
  cost: 'You pay for everything, exams too.',
  time: 'You can start when the school has taken your child off its list. Some children need the council’s agreement first, such as those at a special school.',
  lgsl: 1,
})
