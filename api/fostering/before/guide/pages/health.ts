import type { Guide } from '../guide.ts'

const health: Guide = {
  short:
    'You do not have to be fit as an athlete. We ask whether you can care for this child, now and in some years, and who helps when you are ill.',
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
        'The report is about you alone. Nobody at home sees it unless you show it.',
      ],
    },
    {
      heading: 'Conditions that rarely rule you out',
      says: [
        {
          list: [
            'depression or anxiety, now or earlier, when you know what helps you',
            'diabetes, epilepsy, HIV, asthma, and others that you manage',
            'a wheelchair, deafness, blindness, autism, dyslexia',
            'weight, unless it keeps you from caring for the child',
            'cancer that is behind you',
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
