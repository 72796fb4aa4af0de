import type { Guide } from '../guide.ts'

const shortBreaks: Guide = {
  short:
    'You care for the same disabled child for a day, a night or a weekend, again and again. Their family gets a rest, and the child gets a second place that knows them.',
  sections: [
    {
      heading: 'What it is like',
      says: [
        'We look for a child who fits you: where you live, the times that you can give, what you are good at. You meet the child and the family first, and take your time.',
        'It goes well with a job. Most families ask for one or two weekends a month, or for days in the school holidays.',
      ],
    },
    {
      heading: 'What you need',
      says: [
        'Time that you can keep free, month after month. A child counts on you.',
        'You need no experience with disability. You learn what you need: lifting, medicines, feeding, how the child says yes and no.',
        'For nights the child needs a bedroom. For days only, it is enough that your home is safe and that the child can get around in it.',
      ],
    },
    {
      heading: 'How you are approved',
      says: [
        'In the same way as other foster carers, with checks, training and a panel.',
        {
          says: 'You have 18 months for the training standards after approval, and not 12.',
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
