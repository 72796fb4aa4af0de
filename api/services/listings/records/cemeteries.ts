import { defineListing } from '../define.ts'

export const cemeteries = defineListing({
  slug: 'cemeteries',
  title: 'Arrange a burial or find a grave',
  summary: 'Buy a grave, put up a memorial, or look up who is buried where.',
  words: [
    'cemetery',
    'cemetary',
    'graveyard',
    'headstone',
    'cremation',
    'crematorium',
    'burial plot',
    'ashes',
    'grave search',
    'memorial bench',
    'gravestone',
  ],
  topics: ['records', 'community'],
  lifeEvents: ['death'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'phone', text: 'Call your district or borough council' },
    { kind: 'visit', text: 'Ask your funeral director, who usually arranges it' },
  ],
  cost: 'Depends on the cemetery and on where the person lived.',
  time: 'Depends on the day and the place.',
  lgsl: 1538,
  more: ['Many cemeteries belong to a parish or town council or to a church.'],
})
