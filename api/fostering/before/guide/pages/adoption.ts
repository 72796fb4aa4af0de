import type { Guide } from '../guide.ts'

const adoption: Guide = {
  short:
    'Adopting makes a child yours for life, by law. Children who are waiting are often brothers and sisters, are over four years old, or have been through a lot.',
  sections: [
    {
      heading: 'Who can adopt',
      says: [
        {
          says: 'You have to be 21 or over and have your home in the United Kingdom, the Channel Islands or the Isle of Man, or have lived there for a year. There is no upper age limit.',
          source: 'Adoption and Children Act 2002',
          sure: 'memory',
          reviewed: null,
        },
        'You can be single or a couple, rent or own, have any faith or none, be gay or straight, and have children or not.',
        'We look at the same things as for fostering: your home, your health, your past and who helps you. Our pages about fostering answer those questions.',
      ],
    },
    {
      heading: 'How it goes',
      says: [
        {
          list: [
            {
              says: 'You ask. We reply within 5 working days, and you can come to an information meeting within 10.',
              source: 'Adoption: National Minimum Standards',
              sure: 'memory',
              reviewed: null,
            },
            {
              says: 'You register your interest. We will tell you within 5 working days whether we can continue with you.',
              source: 'Adoption Agencies Regulations 2005',
              sure: 'memory',
              reviewed: null,
            },
            {
              says: 'Stage 1, checks and training: at most 2 months.',
              source: 'Adoption Agencies Regulations 2005, as amended in 2013',
              sure: 'second-hand',
              reviewed: null,
            },
            {
              says: 'Then you have up to 6 months to think, and to tell us that you want stage 2.',
              source: 'Adoption Agencies Regulations 2005, as amended in 2013',
              sure: 'second-hand',
              reviewed: null,
            },
            {
              says: 'Stage 2, the assessment, the panel and the decision: 4 months. If you have adopted before or already foster, you go straight to this stage.',
              source: 'Adoption Agencies Regulations 2005, as amended in 2013',
              sure: 'second-hand',
              reviewed: null,
            },
            'Then we look for a child who fits you. You meet, the child moves in, and after some months a court makes the order.',
          ],
        },
        'You can agree a pause with us. The time limits are paused too.',
      ],
    },
    {
      heading: 'If the answer is no',
      says: [
        {
          says: 'After stage 2 you have 40 working days to ask us to look again or to ask for an independent review.',
          source: 'gov.uk, independent review mechanism',
          sure: 'text',
          reviewed: null,
        },
        'In stage 1 we write to you with our reasons, and you can complain.',
      ],
    },
    {
      heading: 'Fostering first',
      says: [
        'Some babies go to people who foster them first, and adopt them if the court decides that they cannot go home. This saves the child a move. It asks a lot of you, because the child may go home.',
      ],
    },
    {
      heading: 'After the adoption',
      says: [
        'You can still get help: therapy for the child, advice about school, letters with the first family, other adopters to talk to.',
      ],
    },
  ],
  next: ['how-it-works', 'your-past', 'kinds-of-fostering'],
}

export default adoption
