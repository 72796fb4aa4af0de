import { defineListing } from '../define.ts'

export const secondarySchoolPlace = defineListing({
  slug: 'secondary-school-place',
  title: 'Apply for a secondary school place',
  summary: 'Apply for your child to move from primary to secondary school at 11.',
  words: [
    'high school',
    'year 7',
    'year seven',
    'big school',
    'comprehensive',
    'school admissions',
    'school application',
    '11 plus',
    'senior school',
    'academy place',
    'year 7 deadline',
    'secondary school deadline',
    'when do i apply for secondary',
  ],
  topics: ['schools', 'children'],
  lifeEvents: ['school'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'here', text: 'Apply for a school place', path: '/apply/school-place' },
    { kind: 'here', text: 'See how schools near you give their places', path: '/schools' },
    {
      kind: 'here',
      text: 'See whether you would have got a place in past years',
      path: '/schools/if-you-had-applied',
    },
    { kind: 'phone', text: 'Ask School admissions for help' },
  ],
  cost: 'Free.',
  time: 'Apply by 31 October of the year before your child starts. Offers come on 1 March, or the next working day.',
  lgsl: 14,
  more: ['Apply to the council where you live, even for a school in another area.'],
})
