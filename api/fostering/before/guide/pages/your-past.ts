import type { Guide } from '../guide.ts'

const past: Guide = {
  short:
    'Nearly everyone has something in their past. Tell us early and in your own words: what counts is what you have done since. Very little rules you out for good.',
  sections: [
    {
      heading: 'Convictions and cautions',
      says: [
        {
          says: 'Everyone aged 18 or over in your home has an enhanced check, which shows old and spent convictions too.',
          source: 'Fostering Services (England) Regulations 2011, Schedule 3, part 1',
          sure: 'second-hand',
          reviewed: null,
        },
        {
          says: 'Some serious offences, especially against children, mean that the law does not let us approve someone, or a home in which they live.',
          source: 'Fostering Services (England) Regulations 2011, regulation 26',
          sure: 'memory',
          reviewed: null,
        },
        'Anything else we talk about: how long ago, how old you were, what happened, what you have learned. Shoplifting at 17 does not stop you.',
        'Not telling us makes things harder. Tell us before we find it in the check.',
      ],
    },
    {
      heading: 'Debt and bankruptcy',
      says: [
        'Debts that you are paying off are fine. We look at whether you can keep your home without needing the child’s allowance to live on.',
      ],
    },
    {
      heading: 'If you were in care, were hurt, or had a hard childhood',
      says: [
        'You may understand these children better than anybody. We talk about it with care: what happened, how you found your way, what may still come up. You decide how much to say each time.',
      ],
    },
    {
      heading: 'If social care was involved with your own family',
      says: [
        'Tell us. We look at the records, and at what has changed. This does not automatically rule you out.',
        'Were you turned down before, by us or by somebody else? You may apply again. Tell us who it was, and what is different now.',
      ],
    },
  ],
  next: ['health', 'how-it-works', 'family-and-friends'],
}

export default past
