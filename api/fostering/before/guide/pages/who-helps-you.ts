import type { Guide } from '../guide.ts'

const help: Guide = {
  short: 'You are not alone with it. You have a social worker of your own, besides the child’s.',
  sections: [
    {
      heading: 'People',
      says: [
        {
          list: [
            {
              says: 'Your own supervising social worker, who visits you regularly. Once a year at least they come without telling you first.',
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
          says: 'In your first 12 months you work through the training standards with your social worker. Carers of family and friends, and short-break carers, have 18.',
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
        'Say so early. We can send help into your home, find a break, or bring everybody to one table.',
        'Children sometimes say things about carers, true or not. Then there is a clear way, somebody independent at your side, and a summary for you at the end.',
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
