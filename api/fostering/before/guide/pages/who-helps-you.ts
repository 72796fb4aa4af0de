import type { Guide } from '../guide.ts'

const help: Guide = {
  short: 'You are not on your own. You have your own social worker, as well as the child’s.',
  sections: [
    {
      heading: 'People',
      says: [
        {
          list: [
            {
              says: 'Your own supervising social worker, who visits you regularly. At least once a year they come without telling you first.',
              source: 'Fostering Services: National Minimum Standards 2011, standard 21',
              sure: 'memory',
              reviewed: null,
            },
            'The child’s social worker, who looks after the plan for the child.',
            'Somebody who answers at night and at weekends.',
            'Other foster carers: groups, a mentor for your first year, families nearby.',
          ],
        },
      ],
    },
    {
      heading: 'Training',
      says: [
        {
          says: 'In your first 12 months you work through the training standards with your social worker. Family and friends carers, and short-break carers, have 18 months.',
          source: 'Fostering Services: National Minimum Standards 2011, standard 20',
          sure: 'memory',
          reviewed: null,
        },
        'After that you choose: trauma, autism, first aid, teenagers, online safety and more.',
      ],
    },
    {
      heading: 'When it gets hard',
      says: [
        'Say so early. We can send help into your home, find a break, or arrange a meeting.',
        'Children sometimes say things about carers, true or not. If that happens, we follow clear steps, someone independent supports you, and you get a summary at the end.',
        {
          says: 'Each year there is a review: what went well, what you need, whether your approval still fits. The first goes to the panel.',
          source: 'Fostering Services (England) Regulations 2011, regulation 28',
          sure: 'text',
          reviewed: null,
        },
      ],
    },
  ],
  next: ['work-and-time-off', 'money', 'how-it-works'],
}

export default help
