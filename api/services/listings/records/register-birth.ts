import { defineListing } from '../define.ts'

export const registerBirth = defineListing({
  slug: 'register-birth',
  title: 'Register a birth',
  summary: 'Register your baby with a registrar and get the birth certificate.',
  words: [
    'new baby',
    'birth registration',
    'registry office',
    'register office',
    'baby certificate',
    'register newborn',
    'registrar appointment',
    'register my baby',
    'had a baby',
    'baby born',
    'just had a baby',
    'registering baby',
    'register my son',
    'register my daughter',
  ],
  topics: ['records', 'children'],
  lifeEvents: ['baby'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Book an appointment on the council’s website' },
    { kind: 'phone', text: 'Call the registration service' },
    { kind: 'visit', text: 'Go to the register office at the time you booked' },
  ],
  cost: 'Registering is free. Certificates cost a fee that is set nationally.',
  time: 'Register within 42 days of the birth. An appointment takes about 30 minutes.',
  lgsl: 319,
  more: [
    'Parents who are not married usually come together.',
    'If you cannot come to the area where the baby was born, another register office can send your details there.',
  ],
})
