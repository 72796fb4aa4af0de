import type { Guide } from '../guide.ts'

const pets: Guide = {
  short: 'Pets are welcome. Many children find it easier to talk to a dog than to us.',
  sections: [
    {
      heading: 'How we look at them',
      says: [
        'On a visit we ask how each animal is with children, visitors, noise and being touched, where it sleeps and eats, and who looks after it.',
        'For a dog we fill in a short sheet together. Sometimes we ask for a vet’s or trainer’s view.',
        'Some children are afraid or allergic. Then we look for another child who would be happy with you.',
      ],
    },
    {
      heading: 'What is not possible',
      says: [
        {
          says: 'You cannot foster if you have a banned breed of dog, or a dog that has hurt someone.',
          source: 'Dangerous Dogs Act 1991 and the council’s own rule',
          sure: 'memory',
          reviewed: null,
        },
        'Talk to us about what would change this. Finding a new home for one animal, having a fenced garden, or caring for an older child may help.',
      ],
    },
    {
      heading: 'Many animals, or a farm',
      says: [
        'That is fine. We look at what a child could reach: for example machinery, water, medicines or animals with young.',
      ],
    },
  ],
  next: ['your-home', 'kinds-of-fostering', 'how-it-works'],
}

export default pets
