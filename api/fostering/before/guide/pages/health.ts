import type { Guide } from '../guide.ts'

const health: Guide = {
  short:
    'You do not need to be very fit. We ask whether you can care for a child, now and in years to come, and who would help if you were ill.',
  sections: [
    {
      heading: 'The medical',
      says: [
        {
          says: 'Each applicant sees their GP for a report, and our medical adviser reads it. The law asks for it, and you pay nothing.',
          source: 'Fostering Services (England) Regulations 2011, Schedule 3, part 1',
          sure: 'second-hand',
          reviewed: null,
        },
        'The report is only about you. Nobody at home sees it unless you show it to them.',
      ],
    },
    {
      heading: 'Conditions that rarely rule you out',
      says: [
        {
          list: [
            'depression or anxiety, now or in the past, if you know what helps you',
            'diabetes, epilepsy, HIV, asthma and other conditions that you manage',
            'using a wheelchair, deafness, blindness, autism, dyslexia',
            'your weight, unless it stops you from caring for a child',
            'cancer that you have recovered from',
          ],
        },
      ],
    },
    {
      heading: 'When we may suggest that you wait',
      says: [
        'If you are having treatment, or have recently had a baby, lost somebody close to you or had fertility treatment, we may suggest that you wait for a few months. We will tell you why and agree with you when to talk again. You are not being turned away.',
        'Smoking: children under 5, and children with breathing problems, need a smoke-free home. If you give up smoking, that changes. We can help you find support.',
      ],
    },
  ],
  next: ['your-past', 'how-it-works', 'who-helps-you'],
}

export default health
