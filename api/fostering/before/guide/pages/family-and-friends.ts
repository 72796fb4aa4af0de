import type { Guide } from '../guide.ts'

const kinship: Guide = {
  short:
    'If a child of your family or of friends cannot live with their parents, you may be able to care for them. The child can be with you before all checks are done, if it is safe.',
  sections: [
    {
      heading: 'If the child is with you already, or might come tonight',
      shows: 'numbers',
      says: ['Call us now. You do not have to fill in anything first.'],
    },
    {
      heading: 'How soon a child can live with you',
      says: [
        {
          says: 'A child in our care can live with you at once, if we have looked at your home and at every adult in it and find it safe. You are approved for a time, up to 16 weeks, while we do the full assessment.',
          source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 24',
          sure: 'second-hand',
          reviewed: null,
        },
        {
          says: 'This can be extended once, by up to 8 weeks, if the assessment is not finished.',
          source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 25',
          sure: 'text',
          reviewed: null,
        },
        'We start the assessment at once and plan it with you, so that the child does not have to move.',
      ],
    },
    {
      heading: 'What we look at first',
      says: [
        {
          list: [
            'how you know the child, and what the child wants',
            'whether your home is safe, and who lives there',
            'your health, and how you and your family are',
            'any convictions or cautions',
            'how you manage, and who helps you',
          ],
        },
        {
          says: 'The rules for a relative or friend are about this child. Things that might be a difficulty with another child, such as a small home or your age, are looked at differently.',
          source: 'Care Planning, Placement and Case Review (England) Regulations 2010, Schedule 4',
          sure: 'memory',
          reviewed: null,
        },
      ],
    },
    {
      heading: 'Other ways to care for the child',
      says: [
        {
          list: [
            'A special guardianship order: a court makes you responsible until the child is 18. The child is no longer in our care.',
            'A child arrangements order: a court says that the child lives with you.',
            'A family arrangement: the parents agree that the child stays with you. We are not part of it.',
          ],
        },
        'Get advice before you choose. Each is different for money, for the help you get and for who decides. We will tell you about each of them, and where you can get free advice.',
        {
          says: 'If you look after a child under 16 who is not a close relative for 28 days or more, you have to tell us. That is called private fostering.',
          source: 'The council’s own page about kinship care',
          sure: 'council',
          reviewed: null,
        },
      ],
    },
    {
      heading: 'Money',
      says: [
        {
          says: 'A relative or friend who is approved as a foster carer gets the allowance under the same rules as any other foster carer.',
          source: 'Answer of a minister to a question in Parliament',
          sure: 'text',
          reviewed: null,
        },
      ],
    },
  ],
  next: ['money', 'how-it-works', 'your-past'],
}

export default kinship
