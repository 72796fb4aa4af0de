import type { Guide } from '../guide.ts'

const home: Guide = {
  short:
    'You can rent or own, live in a flat or a house. What matters is that it is safe, that you can stay, and that a foster child has a bedroom of their own.',
  sections: [
    {
      heading: 'A spare room',
      says: [
        'A foster child needs a bedroom. It does not have to be big: a bed, a place for clothes and a door to close. Your own children keep theirs.',
        'A baby may sleep in your room at first. Brothers and sisters may share, if it is right for them.',
        {
          list: [
            'No spare room now? A child can come when one of yours moves out. You can start before then, because the assessment takes months.',
            'You do not need a spare bedroom for daytime short breaks.',
            'For a child of your family or friends, the law looks at the child’s whole situation.',
          ],
        },
      ],
    },
    {
      heading: 'If you rent',
      says: [
        'Ask your landlord for their agreement. If it is the council or a housing association, this is usually quick. We can write a letter for you if you like.',
        'The benefit rules about spare bedrooms are different for foster carers. Ask us or Citizens Advice.',
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
            'whether anyone smokes or vapes: babies and small children need a smoke-free home',
          ],
        },
        'We do not look for a tidy home. We look around with you, write down what still has to be done, and come again.',
      ],
    },
  ],
  next: ['pets', 'single-or-couple', 'how-it-works'],
}

export default home
