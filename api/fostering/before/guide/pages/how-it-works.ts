import type { Guide } from '../guide.ts'

const how: Guide = {
  short:
    'You ask, we reply, and we visit you. If we both want to carry on, you apply. After that it should take no more than about eight months.',
  sections: [
    {
      heading: 'Before you apply',
      says: ['Asking does not commit you to anything. You can stop at any time, without giving a reason.'],
      shows: 'promises',
    },
    {
      heading: 'When you apply',
      says: [
        {
          list: [
            {
              says: 'Stage 1, the checks: Disclosure and Barring Service, health, referees, the council where you live (if that is not us), and any earlier fostering service.',
              source: 'Fostering Services (England) Regulations 2011, regulation 26(1A) and (1B)',
              sure: 'text',
              reviewed: null,
            },
            {
              says: 'Once we have everything for stage 1, we will tell you within 10 working days whether you can move on to stage 2.',
              source: 'Procedures of several councils, 2014',
              sure: 'second-hand',
              reviewed: null,
            },
            'Stage 2, getting to know you: a social worker visits you several times and writes a report with you. Both stages can run at the same time.',
            'Training: a few evenings or days with other people who are applying.',
            {
              says: 'You read the report before anybody decides. What other people told us in confidence is left out of your copy.',
              source: 'Fostering Services (England) Regulations 2011, regulation 26',
              sure: 'second-hand',
              reviewed: null,
            },
          ],
        },
      ],
    },
    {
      heading: 'The decision',
      says: [
        {
          says: 'A panel of people from different walks of life reads the report, meets you and makes a recommendation. A senior manager, who is not on the panel, decides.',
          source: 'Fostering Services (England) Regulations 2011, regulations 23 to 27',
          sure: 'text',
          reviewed: null,
        },
        {
          says: 'It is decided within 7 working days after the panel’s minutes are final. We will phone you within 2 working days, and write to you within 5.',
          source: 'Fostering Services: National Minimum Standards 2011, standard 14',
          sure: 'second-hand',
          reviewed: null,
        },
        {
          says: 'It should take no longer than eight months from your application to the recommendation.',
          source: 'Fostering Services: National Minimum Standards 2011, standard 14',
          sure: 'second-hand',
          reviewed: null,
        },
        'In 2026 the government asked whether a panel should still be part of a first approval. We will update this page if the rules change.',
      ],
    },
    {
      heading: 'If the answer is no',
      says: [
        'In stage 1 we write to you with all our reasons, and you can complain.',
        {
          says: 'After a report you have 28 days either to ask us to look again or to ask for an independent review. It is free.',
          source: 'gov.uk, independent review mechanism',
          sure: 'text',
          reviewed: null,
        },
      ],
    },
  ],
  next: ['who-helps-you', 'money', 'your-past'],
}

export default how
