import type { DatedList } from './dated.ts'

/** What a carer has to know about a child who lives with them, each to be given by staff and ticked by the carer. */
export const informationLists: readonly DatedList[] = [
  {
    from: '2011-04-01',
    source:
      'National Minimum Standards for Fostering 2011, standard 15: the agreement and the information that a carer needs. What is on the list is the council’s own choice.',
    sure: 'L',
    reviewed: null,
    items: [
      {
        slug: 'placement-plan',
        title: 'The placement plan',
        hint: 'Why the child lives with you, what you do from day to day, and how long this is planned for',
      },
      {
        slug: 'care-plan',
        title: 'The care plan',
        hint: 'What the council hopes for the child, and when it will look at that again',
      },
      {
        slug: 'history',
        title: 'What has happened to the child',
        hint: 'Their family, where they have lived, and what is hard for them because of it',
      },
      {
        slug: 'risks',
        title: 'Risks, and how to keep everybody safe',
        hint: 'Anything that could harm the child or somebody in your home, and what helps',
      },
      {
        slug: 'health',
        title: 'Health',
        hint: 'Surgery, dentist and NHS number, allergies, medicines, and what doctors have found so far',
      },
      {
        slug: 'consent',
        title: 'Signed consent to medical treatment',
        hint: 'You may have to show it at a surgery or a hospital',
      },
      {
        slug: 'school',
        title: 'School',
        hint: 'Which school or nursery, how they get there, what help they have, and who to call',
      },
      {
        slug: 'contact',
        title: 'Seeing their family and friends',
        hint: 'Who, when and where, who is there, and anybody they must not see',
      },
      {
        slug: 'identity',
        title: 'Faith, culture and language',
        hint: 'What they eat and celebrate, the languages they speak, and how to look after their hair and skin',
      },
      {
        slug: 'routines',
        title: 'Their daily life',
        hint: 'What they like, what frightens them, how they get to sleep, and what comforts them',
      },
      {
        slug: 'belongings',
        title: 'What they bring, and their money',
        hint: 'Clothes, toys and papers that came with them, pocket money and savings',
      },
    ],
  },
]
