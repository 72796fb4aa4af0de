import type { Guide } from '../guide.ts'

const home: Guide = {
  short:
    'You can rent or own, live in a flat or a house. What matters is that it is safe, that you can stay, and that a foster child has a bedroom of their own.',
  sections: [
    {
      heading: 'A spare room',
      says: [
        'A foster child needs a bedroom. Not a big one: a bed, a place for clothes, a door to close. Your own children keep theirs.',
        'A baby may sleep in your room at first. Brothers and sisters may share, if it is right for them.',
        {
          list: [
            'No spare room now? A child may come when one of yours moves out: start before, since the assessment takes months.',
            'Short breaks by day need no bedroom.',
            'For a child of your family or friends the law looks at the child’s whole situation.',
          ],
        },
      ],
    },
    {
      heading: 'If you rent',
      says: [
        'Ask your landlord for their agreement. With the council or a housing association it is mostly quick. We write a letter for you if you like.',
        'Rules for benefits about a spare room count foster carers in another way. Ask us or Citizens Advice.',
      ],
    },
    {
      heading: 'What we look at when we visit',
      says: [
        {
          list: [
            'smoke alarms, medicines and cleaning things out of reach, ponds, windows',
            'heating, hot water and a place to eat and to do homework',
            'cars: a seat and a belt for everybody, insurance, MOT',
            'pets, and where they sleep',
            'whether somebody smokes or vapes: babies and small children need a home without smoke',
          ],
        },
        'We do not look for a tidy home. We look with you, write down what is still to do, and come again.',
      ],
    },
  ],
  next: ['pets', 'single-or-couple', 'how-it-works'],
}

export default home
