import type { Guide } from '../guide.ts'

const shortBreaks: Guide = {
  short:
    'You care for the same disabled child for a day, a night or a weekend, again and again. Their family gets a rest, and the child gets a second place that knows them.',
  sections: [
    {
      heading: 'What it is like',
      says: [
        'We look for a child to suit you: where you live, the time you can give and what you are good at. You meet the child and the family first, and there is no rush.',
        'It goes well with a job. Most families ask for one or two weekends a month, or for days in the school holidays.',
      ],
    },
    {
      heading: 'What you need',
      says: [
        'You need time that you can keep free, month after month. A child will count on you.',
        'You do not need experience of disability. We teach you what you need: lifting, medicines, feeding, how the child says yes and no.',
        'If the child stays overnight, they need a bedroom. For daytime only, your home has to be safe and the child has to be able to get around in it.',
      ],
    },
    {
      heading: 'How you are approved',
      says: [
        'In the same way as other foster carers, with checks, training and a panel.',
        {
          says: 'You have 18 months after approval to complete the training standards, not 12.',
          source: 'Fostering Services: National Minimum Standards 2011, standard 20',
          sure: 'memory',
          reviewed: null,
        },
      ],
    },
  ],
  next: ['work-and-time-off', 'money', 'how-it-works'],
}

export default shortBreaks
