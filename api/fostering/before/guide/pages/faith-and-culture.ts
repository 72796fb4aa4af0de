import type { Guide } from '../guide.ts'

const faith: Guide = {
  short:
    'You may have any faith or none, any skin colour, any first language. You may be gay, straight, bisexual or trans. Children come from many backgrounds, and we need carers who do too.',
  sections: [
    {
      heading: 'Your faith, the child’s faith',
      says: [
        'A child keeps their own faith, food, festivals and language, and you help them to. We help you to learn.',
        {
          says: 'We ask about your faith, your culture and your language, and how you would care for a child who has another. The law asks us to.',
          source: 'Fostering Services (England) Regulations 2011, Schedule 3, part 2',
          sure: 'second-hand',
          reviewed: null,
        },
        'We try to find carers who share a child’s background, but we do not keep a child waiting only for that reason.',
      ],
    },
    {
      heading: 'If you were born elsewhere',
      says: [
        'You need the right to live here for as long as a child may need you. You do not need a British passport.',
        'If you lived abroad we may ask for a police certificate from there. Tell us if asking that country is not safe for you.',
        'You need enough English to speak with the child, the school and a doctor. We use interpreters, and you can write to us in the language that you write best.',
      ],
    },
    {
      heading: 'Lesbian, gay, bisexual and trans people',
      says: [
        'You are welcome, single or as a couple, as foster carers and as adopters. It will not count against you.',
      ],
    },
  ],
  next: ['single-or-couple', 'your-past', 'kinds-of-fostering'],
}

export default faith
