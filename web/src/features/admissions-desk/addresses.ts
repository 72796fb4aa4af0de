import { paths } from '#web/app/paths.ts'

const below = (...parts: readonly string[]) =>
  [paths.admissionsDesk, ...parts.map(encodeURIComponent)].join('/')

/** Every address of the admissions desk. */
export const addresses = {
  rounds: paths.admissionsDesk,
  day: below('today'),
  /** All of one thing of the day, narrowed down where something is given. */
  dayGroup: (group: string, narrowed: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(Object.entries(narrowed).filter(([, value]) => value))
    return query.size > 0 ? `${below('today', group)}?${query}` : below('today', group)
  },
  reports: below('reports'),
  report: (year: number) => below('reports', String(year)),
  round: (round: string) => below(round),
  problems: (round: string) => below(round, 'problems'),
  children: (round: string) => below(round, 'children'),
  child: (round: string, reference: string) => below(round, 'children', reference),
  numbers: (round: string) => below(round, 'numbers'),
  number: (round: string, school: string) => below(round, 'numbers', school),
  run: (round: string, run: string) => below(round, 'runs', run),
  sign: (round: string, run: string) => below(round, 'runs', run, 'sign'),
  compare: (round: string, before: string, after: string) => below(round, 'compare', before, after),
  calls: (round: string) => below(round, 'calls'),
  answers: (round: string) => below(round, 'answers'),
  starts: (round: string) => below(round, 'starts'),
  waiting: (round: string) => below(round, 'waiting'),
  waitingList: (round: string, school: string) => below(round, 'waiting', school),
  changes: (round: string) => below(round, 'changes'),
  change: (round: string, change: string) => below(round, 'changes', change),
  newChange: (round: string, query: Readonly<Record<string, string>>) =>
    `${below(round, 'changes', 'new')}?${new URLSearchParams(query)}`,
  publication: (round: string) => below(round, 'publication'),
  exchange: (round: string) => below(round, 'exchange'),
  vacancies: below('vacancies'),
  vacanciesOf: (school: string) => below('vacancies', school),
  fairAccess: below('fair-access'),
  refer: below('fair-access', 'refer'),
  fairAccessCase: (reference: string) => below('fair-access', reference),
  proposals: (school: string) => below('seats', school, 'fair-access'),
  referFrom: (school: string) => below('seats', school, 'refer'),
  inYear: below('in-year'),
  inYearCase: (reference: string) => below('in-year', reference),
  inYearLate: below('in-year', 'late'),
  inYearSeat: (school: string) => below('in-year', 'seats', school),
  appeals: below('appeals'),
  newAppeal: below('appeals', 'new'),
  appeal: (appeal: string) => below('appeals', appeal),
  school: (school: string) => below('seats', school),
  seat: (school: string, round: string) => below('seats', school, round),
  seatPlaces: (school: string, round: string) => below('seats', school, round, 'places'),
  confirmStarts: (school: string, round: string) => below('seats', school, round, 'starts'),
  seatWaiting: (school: string, round: string) => below('seats', school, round, 'waiting'),
} as const
