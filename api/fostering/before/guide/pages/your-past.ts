import type { Guide } from '../guide.ts'

const past: Guide = {
  short:
    'Nearly everybody has something. Tell us early and in your own words: what counts is what you did since. Very little is a no for ever.',
  sections: [
    {
      heading: 'Convictions and cautions',
      says: [
        {
          says: 'Everybody of 18 or over at home has an enhanced check, which shows old and spent convictions too.',
          source: 'Fostering Services (England) Regulations 2011, Schedule 3, part 1',
          sure: 'second-hand',
          reviewed: null,
        },
        {
          says: 'Some serious offences, against children above all, mean that the law does not let us approve somebody, or a home in which they live.',
          source: 'Fostering Services (England) Regulations 2011, regulation 26',
          sure: 'memory',
          reviewed: null,
        },
        'Anything else we talk about: how long ago, how old you were, what happened, what you have learned. Shoplifting at 17 does not stop you.',
        'Not telling us is what makes it hard. Tell us before the check does.',
      ],
    },
    {
      heading: 'Debt and bankruptcy',
      says: [
        'Debts that you pay off are fine. We look at whether you can keep your home and do not need the child’s allowance to live on.',
      ],
    },
    {
      heading: 'If you were in care, were hurt, or had a hard childhood',
      says: [
        'You may understand these children better than anybody. We talk about it with care: what happened, how you found your way, what may still come up. You say how far to go in one talk.',
      ],
    },
    {
      heading: 'If social care was involved with your own family',
      says: [
        'Tell us. We look at the records, and at what has changed. It is not a no by itself.',
        'Were you turned down before, by us or by somebody else? You may apply again. Tell us by whom, and what is different now.',
      ],
    },
  ],
  next: ['health', 'how-it-works', 'family-and-friends'],
}

export default past
