/** What lists show of a page of the guide. */
export interface GuideEntry {
  readonly slug: string
  readonly title: string
  readonly summary: string
}

export interface GuideGroup {
  readonly title: string
  readonly pages: readonly GuideEntry[]
}

/** The pages below `/fostering` in the order in which people ask. */
export const guideGroups: readonly GuideGroup[] = [
  {
    title: 'Ways to care for a child',
    pages: [
      {
        slug: 'kinds-of-fostering',
        title: 'Kinds of fostering',
        summary: 'From one weekend a month to a child’s whole childhood.',
      },
      {
        slug: 'family-and-friends',
        title: 'Caring for a relative’s or friend’s child',
        summary: 'What kinship care is, and what happens if the child is with you already.',
      },
      {
        slug: 'short-breaks',
        title: 'Short breaks',
        summary: 'A few days or a weekend with a disabled child, again and again.',
      },
      {
        slug: 'supported-lodgings',
        title: 'Supported lodgings',
        summary: 'A room and support for a young person learning to live on their own.',
      },
    ],
  },
  {
    title: 'Your life, your home',
    pages: [
      {
        slug: 'money',
        title: 'Money',
        summary: 'Allowances, fees, mileage and tax, with the year that each figure is for.',
      },
      {
        slug: 'work-and-time-off',
        title: 'Work and time off',
        summary: 'Whether you can keep your job, and who helps when you need a break.',
      },
      {
        slug: 'your-home',
        title: 'Renting, owning and a spare room',
        summary: 'What your home needs, and what to ask your landlord.',
      },
      {
        slug: 'single-or-couple',
        title: 'Single, married, living together',
        summary: 'Who can foster, and how everyone else at home is involved.',
      },
      { slug: 'pets', title: 'Pets', summary: 'Dogs, cats and other animals, and what we check.' },
      {
        slug: 'faith-and-culture',
        title: 'Faith, culture and who you are',
        summary: 'Any faith or none, any background, gay, straight or trans.',
      },
      {
        slug: 'health',
        title: 'Health and disability',
        summary: 'What the medical is for, and why an illness rarely rules you out.',
      },
      {
        slug: 'your-past',
        title: 'Your past',
        summary: 'Convictions, debt, a hard childhood, earlier contact with social care.',
      },
    ],
  },
  {
    title: 'What happens, and when',
    pages: [
      {
        slug: 'how-it-works',
        title: 'From your first question to your first child',
        summary: 'Each step, who does it and how long it takes.',
      },
      {
        slug: 'who-helps-you',
        title: 'Who helps you afterwards',
        summary: 'Your own social worker, training, and somebody who answers at night.',
      },
    ],
  },
]

export const guidePages: readonly GuideEntry[] = guideGroups.flatMap(({ pages }) => pages)

export const guideEntry = (slug: string): GuideEntry | undefined =>
  guidePages.find((page) => page.slug === slug)
