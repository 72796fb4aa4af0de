import type { Cells } from '#access/may.ts'
import type { AdmissionsRight } from '#contract/admissions/staff.ts'
import { nothingForAppeals, nothingForFostering, type Role } from '#contract/council/rights.ts'

/**
 * A `round` with its numbers, runs and drafts; a `child` with what is held of it; a `seat`, where a school that is its own
 * admission authority looks at its own applicants; `vacancy`: how much room schools have; `fair-access`: children who are
 * placed under the Fair Access Protocol.
 */
export const kinds = ['round', 'child', 'seat', 'vacancy', 'fair-access'] as const
export type Kind = (typeof kinds)[number]

const looking = ['see'] as const
const working = [...looking, 'draft', 'exchange', 'call'] as const
const deciding = [...working, 'sign'] as const
const managing = [...deciding, 'number', 'publish'] as const
const children = ['see', 'correct', 'answer'] as const
/**
 * A place is withdrawn by two people: whoever works on a child proposes it, and one of these has to confirm it. So are places
 * decided on that are asked for during the year.
 */
const withdrawing = [...children, 'withdraw', 'decide'] as const

const asking = ['see', 'ask'] as const
/** What a school that calls says of its vacancies is entered for it. */
const entering = ['see', 'report'] as const
const placing = ['see', 'refer', 'place'] as const
/** A school is directed by those who decide. */
const directing = [...placing, 'direct'] as const

/**
 * What each role may do. A seat's order of applicants is the school's to confirm and nobody else's: who works for the
 * council looks at it, and who works for a school sees its own seat alone, and nothing of the round or of a child.
 */
export const cells: Cells<Role, Kind, AdmissionsRight> = {
  viewer: { round: looking, child: [], seat: [], vacancy: looking, 'fair-access': [] },
  officer: { round: working, child: children, seat: entering, vacancy: asking, 'fair-access': placing },
  decider: { round: deciding, child: withdrawing, seat: entering, vacancy: asking, 'fair-access': directing },
  manager: { round: managing, child: withdrawing, seat: entering, vacancy: asking, 'fair-access': directing },
  /** The contact centre: families open their own pages, and what is held of a child is for those who decide on it. */
  contact: { round: [], child: [], seat: [], vacancy: [], 'fair-access': [] },
  auditor: { round: looking, child: [], seat: [], vacancy: looking, 'fair-access': [] },
  school: {
    round: [],
    child: [],
    seat: ['see', 'confirm', 'report', 'refer', 'reply'],
    vacancy: [],
    'fair-access': [],
  },
  people: { round: [], child: [], seat: [], vacancy: [], 'fair-access': [] },
  editor: { round: [], child: [], seat: [], vacancy: [], 'fair-access': [] },
  ...nothingForFostering(kinds),
  ...nothingForAppeals(kinds),
}
