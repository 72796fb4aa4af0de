import { paths } from '#web/app/paths.ts'

/** Which place of which household. */
export interface PlaceOf {
  readonly household: string
  /** `p1`, `p2` …, and of somebody who answers about them `r1`, `r2` … */
  readonly person: string
}

/** The private place of one person of a household. The key of its link goes into the fragment, and is taken out of it at once. */
const home = ({ household, person }: PlaceOf): string => `${paths.fostering}/place/${household}/${person}`

export const addresses = {
  home,
  steps: (of: PlaceOf) => `${home(of)}/steps`,
  messages: (of: PlaceOf) => `${home(of)}/messages`,
  documents: (of: PlaceOf) => `${home(of)}/documents`,
  addDocument: (of: PlaceOf) => `${home(of)}/documents/add`,
  document: (of: PlaceOf, part: string) => `${home(of)}/documents/${part}`,
  agree: (of: PlaceOf) => `${home(of)}/agree`,
  details: (of: PlaceOf) => `${home(of)}/details`,
  /** `report`, or `report.brief`. */
  report: (of: PlaceOf, report: string) => `${home(of)}/report/${report}`,
  support: (of: PlaceOf) => `${home(of)}/support`,
  askSupport: (of: PlaceOf) => `${home(of)}/support/ask`,
  /** Something that they asked for, by the name of its part. */
  supportRequest: (of: PlaceOf, part: string) => `${home(of)}/support/${part}`,
  training: (of: PlaceOf) => `${home(of)}/training`,
  /** What somebody did when, and where they add what they did elsewhere. */
  learning: (of: PlaceOf) => `${home(of)}/training/record`,
  addLearning: (of: PlaceOf) => `${home(of)}/training/add`,
  /** All that is to come, each with a file for a calendar. */
  dates: (of: PlaceOf) => `${home(of)}/dates`,
  stageTwo: (of: PlaceOf) => `${home(of)}/stage-two`,
  /** A referral, by the name of its part. */
  decision: (of: PlaceOf, referral: string) => `${home(of)}/decision/${referral}`,
  wrong: (of: PlaceOf) => `${home(of)}/wrong`,
  complain: (of: PlaceOf) => `${home(of)}/wrong/complaint`,
  /** A complaint, a concern or an allegation, by the name of its part. */
  wrongPart: (of: PlaceOf, part: string) => `${home(of)}/wrong/${part}`,
  money: (of: PlaceOf) => `${home(of)}/money`,
  /** A claim, by the name of its part; a line of it, or `new`. */
  claim: (of: PlaceOf, part: string) => `${home(of)}/money/${part}`,
  journey: (of: PlaceOf, part: string, line: string) => `${home(of)}/money/${part}/journey/${line}`,
  cost: (of: PlaceOf, part: string, line: string) => `${home(of)}/money/${part}/cost/${line}`,
  /** By the first day of the tax year. */
  statement: (of: PlaceOf, year: string) => `${home(of)}/money/statement/${year}`,
  breaks: (of: PlaceOf) => `${home(of)}/breaks`,
  /** What is asked for or offered, by the id of its sort. */
  newBreak: (of: PlaceOf, sort: string) => `${home(of)}/breaks/new/${sort}`,
  /** A break or a mentor, by the name of its part. */
  break: (of: PlaceOf, part: string) => `${home(of)}/breaks/${part}`,
  constellation: (of: PlaceOf) => `${home(of)}/constellation`,
  askSleepover: (of: PlaceOf) => `${home(of)}/constellation/ask`,
  beds: (of: PlaceOf) => `${home(of)}/constellation/beds`,
  addEntry: (of: PlaceOf) => `${home(of)}/constellation/add`,
  /** Something in the calendar of the group, by its id; and a sleepover, likewise. */
  entry: (of: PlaceOf, entry: string) => `${home(of)}/constellation/calendar/${entry}`,
  changeEntry: (of: PlaceOf, entry: string) => `${home(of)}/constellation/calendar/${entry}/change`,
  sleepover: (of: PlaceOf, sleepover: string) => `${home(of)}/constellation/sleepover/${sleepover}`,
  stop: (of: PlaceOf) => `${home(of)}/stop`,
  /** They are approved, and want to foster no more. */
  leave: (of: PlaceOf) => `${home(of)}/leave`,
  exit: (of: PlaceOf) => `${home(of)}/leaving`,
  /** A review of their approval, by the name of its part. */
  review: (of: PlaceOf, review: string) => `${home(of)}/review/${review}`,
  /** A change of the terms of their approval, by the name of its part. */
  terms: (of: PlaceOf, change: string) => `${home(of)}/terms/${change}`,
  erase: (of: PlaceOf) => `${home(of)}/erase`,
  /** Children who live with them; one, by the name of its part; what carers need to know, who decides what, and the log. */
  children: (of: PlaceOf) => `${home(of)}/children`,
  child: (of: PlaceOf, child: string) => `${home(of)}/children/${child}`,
  childInformation: (of: PlaceOf, child: string) => `${home(of)}/children/${child}/information`,
  childDecisions: (of: PlaceOf, child: string) => `${home(of)}/children/${child}/decisions`,
  childLog: (of: PlaceOf, child: string) => `${home(of)}/children/${child}/log`,
  /** What goes on after an approval to adopt; a plan and letters by the names of their parts. */
  adoption: (of: PlaceOf) => `${home(of)}/adoption`,
  adoptionPlan: (of: PlaceOf, plan: string) => `${home(of)}/adoption/plan/${plan}`,
  letters: (of: PlaceOf, letterbox: string) => `${home(of)}/adoption/letters/${letterbox}`,
  people: (of: PlaceOf) => `${home(of)}/people`,
  /** A section of the application, by the name of its part. */
  section: (of: PlaceOf, part: string) => `${home(of)}/section/${part}`,
  /** `review`: the page leads back to the section when it is done. */
  question: (of: PlaceOf, part: string, page: string, from?: 'review') =>
    `${home(of)}/section/${part}/${page}${from ? `?from=${from}` : ''}`,
} as const
