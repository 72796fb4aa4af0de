import { defineListing } from '../define.ts'

export const primarySchoolPlace = defineListing({
  slug: 'primary-school-place',
  title: 'Apply for a primary school place',
  summary: 'Apply for your child to start reception, or to move from an infant school to a junior school.',
  words: [
    'reception place',
    'starting school',
    'first school',
    'infant school',
    'junior school',
    'school admissions',
    'school application',
    'school choices',
    'primary school application',
    'four year old school',
    'reception deadline',
    'reception place deadline',
    'when do i apply for reception',
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
  time: 'Apply by 15 January of the year in which your child starts. Offers come on 16 April, or the next working day.',
  lgsl: 13,
  more: [
    'Apply to the council where you live, even for a school in another area.',
    'For a place at any other time, use the form for a school place during the year.',
  ],
})
