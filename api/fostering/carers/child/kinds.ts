import type { DatedList } from './dated.ts'

/** Kinds of placement, in the field’s own words. */
export const placementKinds: readonly DatedList[] = [
  {
    from: '2011-04-01',
    source:
      'These are the usual terms in fostering. Each council chooses which of them it uses. Confirm them with the fostering team.',
    sure: 'L',
    reviewed: null,
    items: [
      { slug: 'emergency', title: 'Emergency' },
      { slug: 'short-term', title: 'Short term' },
      { slug: 'long-term', title: 'Long term' },
      { slug: 'short-breaks', title: 'Short breaks' },
      { slug: 'parent-and-child', title: 'Parent and child' },
      { slug: 'family-and-friends', title: 'Family and friends' },
      { slug: 'early-permanence', title: 'Early permanence' },
    ],
  },
]
