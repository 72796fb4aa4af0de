import type { Guide } from '../guide.ts'

const pets: Guide = {
  short: 'Pets are welcome. Many children find it easier to talk to a dog than to us.',
  sections: [
    {
      heading: 'How we look at them',
      says: [
        'On a visit we ask how each animal is with children, visitors, noise and being touched, where it sleeps and eats, and who looks after it.',
        'For a dog we fill in a short sheet together. Sometimes we ask for a vet’s or trainer’s view.',
        'Some children are afraid or allergic. Then we look for another child who fits.',
      ],
    },
    {
      heading: 'What is not possible',
      says: [
        {
          says: 'A dog of a kind that the law bans, or one that has hurt a person, and a foster child do not go together.',
          source: 'Dangerous Dogs Act 1991 and the council’s own rule',
          sure: 'memory',
          reviewed: null,
        },
        'What would change it: talk to us. A new home for one animal, a fenced yard, or care for an older child may.',
      ],
    },
    {
      heading: 'Many animals, or a farm',
      says: ['Fine. We look at what a child could get at: machines, water, medicines, animals with young.'],
    },
  ],
  next: ['your-home', 'kinds-of-fostering', 'how-it-works'],
}

export default pets
