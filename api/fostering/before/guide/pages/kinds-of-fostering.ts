import type { Guide } from '../guide.ts'

const kinds: Guide = {
  short:
    'There are many kinds of fostering. You can foster for a night, a weekend a month, a few months or many years. You say what fits your life.',
  sections: [
    {
      heading: 'Ways to foster',
      says: [
        {
          list: [
            'Emergency: a child needs a safe bed tonight. It lasts for a few days.',
            'Short-term: from a few weeks to about two years, while a court or the family works out what comes next.',
            'Long-term: a child grows up with you, until they are an adult and often beyond.',
            'Short breaks: the same child comes for a day or a weekend, again and again, so that their family can rest.',
            'Parent and child: a young parent and their baby live with you, and you help them to learn.',
            'Brothers and sisters together: a home with room for two or three is rare, and makes a big difference.',
            'Caring for a child from your family or friends: you are approved for that child.',
            'Fostering for adoption: you foster a baby or small child whom you may later adopt.',
          ],
        },
      ],
    },
    {
      heading: 'You choose, and you can change',
      says: [
        'When you are approved, we write down which children you can care for: how many, how old, and for how long. Nobody will make you take a child who is not right for your family.',
        {
          says: 'The usual limit is three foster children in one home. There can be more if they are brothers and sisters.',
          source: 'Children Act 1989, Schedule 7',
          sure: 'memory',
          reviewed: null,
        },
        'You can start with short breaks and do more later. Many do.',
      ],
    },
    {
      heading: 'Other ways, if fostering does not fit now',
      says: [
        'You can give a room to a young person who is learning to live alone (supported lodgings), adopt, be a mentor, or help a foster family you know.',
      ],
    },
  ],
  next: ['short-breaks', 'supported-lodgings', 'how-it-works'],
}

export default kinds
