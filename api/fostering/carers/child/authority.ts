import type { Decides } from '#contract/fostering/carers/child.ts'
import type { DatedList, Listed } from './dated.ts'

/** A kind of decision. `usually`: who decides it unless something else is agreed. */
export interface DecisionKind extends Listed {
  readonly usually: Decides
  /** Whether a school or a surgery asks for it, so that it stands first on the page to show. */
  readonly at: 'health' | 'school' | 'day'
}

export const placesOfDecisions = {
  health: 'At the doctor, the dentist and the hospital',
  school: 'At school',
  day: 'From day to day',
} as const satisfies Record<DecisionKind['at'], string>

/** What somebody has to be able to decide for a child who is looked after. */
export const decisionLists: readonly DatedList<DecisionKind>[] = [
  {
    from: '2011-04-01',
    source:
      'Care Planning, Placement and Case Review (England) Regulations 2010, schedule 2, as amended in 2013: the placement plan says who decides what. The kinds, and who usually decides, are the council’s own choice. Confirm them with the fostering team.',
    sure: 'L',
    reviewed: null,
    items: [
      {
        slug: 'appointments',
        at: 'health',
        usually: 'carer',
        title: 'Going to the doctor, dentist or optician',
      },
      { slug: 'medicines', at: 'health', usually: 'carer', title: 'Medicines from a chemist' },
      { slug: 'vaccinations', at: 'health', usually: 'council', title: 'Vaccinations' },
      {
        slug: 'treatment',
        at: 'health',
        usually: 'council',
        title: 'Operations, and anything with an anaesthetic',
      },
      { slug: 'therapy', at: 'health', usually: 'council', title: 'Counselling and therapy' },
      { slug: 'school-day', at: 'school', usually: 'carer', title: 'Day trips, clubs and forms from school' },
      { slug: 'school-trips', at: 'school', usually: 'carer', title: 'School trips with nights away' },
      { slug: 'school-photos', at: 'school', usually: 'carer', title: 'School photographs' },
      { slug: 'school-choice', at: 'school', usually: 'council', title: 'Starting or changing a school' },
      { slug: 'haircuts', at: 'day', usually: 'carer', title: 'Haircuts' },
      { slug: 'piercings', at: 'day', usually: 'council', title: 'Piercings' },
      { slug: 'sleepovers', at: 'day', usually: 'carer', title: 'Staying the night with a friend' },
      { slug: 'babysitting', at: 'day', usually: 'carer', title: 'Who looks after them for an evening' },
      { slug: 'sports', at: 'day', usually: 'carer', title: 'Sports and hobbies' },
      {
        slug: 'social-media',
        at: 'day',
        usually: 'together',
        title: 'A phone of their own and social media',
      },
      {
        slug: 'photos-online',
        at: 'day',
        usually: 'council',
        title: 'Photographs of them online or in a newspaper',
      },
      { slug: 'holidays', at: 'day', usually: 'carer', title: 'Holidays in the United Kingdom' },
      { slug: 'abroad', at: 'day', usually: 'council', title: 'Holidays abroad' },
      { slug: 'passport', at: 'day', usually: 'council', title: 'Applying for a passport' },
      {
        slug: 'faith',
        at: 'day',
        usually: 'parent',
        title: 'Going to a place of worship, and joining or leaving a faith',
      },
    ],
  },
]
