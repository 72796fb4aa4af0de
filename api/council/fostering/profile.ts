import type { Day } from '#contract/calendar/day.ts'
import type { AllowanceArea } from '#contract/fostering/money.ts'
import type { Sourced } from '#contract/fostering/sourced.ts'
import { council } from '#council'

/** A service that several councils share to recruit foster carers: enquiries go to it and come from it. */
export interface Hub {
  readonly id: string
  readonly name: string
}

/** What members of a panel may do with a pack besides reading it on screen, and how long what they note is kept. */
export interface PackRules extends Sourced {
  /** Whether they may take it as a PDF with their name on each page. */
  readonly download: boolean
  /** For how many hours after the end of a meeting a device keeps what was opened; null: it keeps nothing. */
  readonly offlineHours: number | null
  /** For how many days after the day of a meeting private notes are kept. */
  readonly noteDays: number
}

/** Somebody who is not the council, to whom a household can turn. `what`: what they do, to go on after their name. */
export interface Independent extends Sourced {
  readonly name: string
  readonly what: string
  readonly href: string
}

/** What is this council's own in fostering and adoption. */
export interface FosteringProfile {
  /** Whose minimum allowances hold here. */
  readonly area: AllowanceArea
  /** How the team calls itself. */
  readonly team: string
  readonly hubs: readonly Hub[]
  /** For how many months an enquiry is kept once it is over; counted from the end of the month in which they asked. */
  readonly enquiriesKept: Sourced & { readonly months: number }
  /** For how many days staff keep a visit on a device, from the day on which they take it along. */
  readonly visitsKept: Sourced & { readonly days: number }
  readonly packs: PackRules
  /** For how many years payment runs are kept, from the end of the financial year (31 March) in which they were made. */
  readonly runsKept: Sourced & { readonly years: number }
  /**
   * From which day weekly allowances are paid with Shire. Days before it were paid elsewhere: nothing is worked out for them. null:
   * nobody has said it yet; then nothing is deployed, as nobody could know what was paid before.
   */
  readonly allowancesFrom: Sourced & { readonly day: Day | null }
  /** Who advises and speaks for carers. */
  readonly independents: readonly Independent[]
  /** Where somebody goes who is not content with the last answer to a complaint. */
  readonly ombudsman: Independent
  /**
   * Where the team and its managers hear that a request for support waits or is late; null: on their day alone. `adoption`: the team
   * for those who adopt, before and after the order; null where it is the same.
   */
  readonly inboxes: {
    readonly team: string | null
    readonly adoption: string | null
    readonly managers: string | null
  }
}

const otherPlaces = {
  source:
    'The council’s own choice for this example. Check the names and phone numbers, and add those for your area.',
  sure: 'memory',
  reviewed: null,
} as const

export const fosteringProfile: FosteringProfile = {
  area: 'rest of England',
  team: 'Fostering and adoption team',
  hubs: council.fosteringHubs ?? [],
  enquiriesKept: {
    months: 24,
    source: 'The council’s own choice: long enough for somebody to think it over and come back.',
    sure: 'council',
    reviewed: null,
  },
  visitsKept: {
    days: 7,
    source:
      'The council’s own choice: long enough to take a visit with you on a Friday and make it the week after.',
    sure: 'council',
    reviewed: null,
  },
  // Made up for this example. Put your team’s own addresses here.
  inboxes: {
    team: 'fostering-duty@shire.example',
    adoption: 'adoption-support@shire.example',
    managers: 'fostering-managers@shire.example',
  },
  runsKept: {
    years: 6,
    source:
      'The council’s own choice, from memory of how long councils commonly keep records of payments (Limitation Act 1980, section 5: six years).',
    sure: 'memory',
    reviewed: null,
  },
  allowancesFrom: {
    day: '2025-04-06',
    source:
      'The council’s own choice for this example. Give the first day for which you pay allowances through Shire: every day from then on is worked out and paid, so days that you have already paid elsewhere would be paid twice.',
    sure: 'council',
    reviewed: null,
  },
  packs: {
    download: true,
    offlineHours: 24,
    noteDays: 28,
    source: 'The council’s own choice.',
    sure: 'council',
    reviewed: null,
  },
  independents: [
    {
      name: 'Fosterline',
      what: 'advice for foster carers',
      href: 'https://fosterline.info/',
      ...otherPlaces,
    },
  ],
  ombudsman: {
    name: 'Local Government and Social Care Ombudsman',
    what: 'looks into complaints about councils, and is free',
    href: 'https://www.lgo.org.uk/',
    ...otherPlaces,
  },
}
