import { noDate, readDate } from '#contract/core/typed/typed-date.ts'
import {
  type CourseKind,
  type CoursePath,
  courseSorts,
  OfferCourse as Offer,
} from '#contract/fostering/courses.ts'
import { timeOf } from '../times.ts'

/** What stands in the form before anything is typed. */
export const empty = {
  kind: '' as CourseKind | '',
  path: '' as CoursePath | '',
  title: '',
  counts: '',
  rounds: '1',
  day: noDate,
  from: '',
  until: '',
  where: '',
  join: '',
  seats: '12',
}

/** What is wrong with a field in words of the form, where the schema only says that it will not do. */
const words: Readonly<Record<string, string>> = {
  kind: 'Select what you are offering',
  path: 'Select who it is for',
  title: 'Enter what it is called, in up to 100 characters',
  rounds: 'Enter a number of dates from 1 to 8',
  from: 'Enter when it begins, such as 9:30am',
  until: 'Enter when it ends, such as 16:00 or 4pm',
  where: 'Enter where it is, in up to 300 characters',
  join: 'Enter a link that begins with https://, or leave it empty',
  seats: 'Enter a number of places from 1 to 40',
}

/** What is offered, or what is wrong with it by field. */
export function readCourse(typed: typeof empty): { offer: Offer } | { wrong: Record<string, string> } {
  const read = readDate(typed.day)
  const sort = typed.kind === '' ? undefined : courseSorts[typed.kind]
  const body = {
    ...{ kind: typed.kind, path: typed.path, where: typed.where, seats: Number(typed.seats) },
    ...(sort?.for === 'approved' && { title: typed.title }),
    ...(typed.kind === 'training' && { counts: typed.counts === 'yes' }),
    ...(sort?.comesRound && { rounds: Number(typed.rounds) }),
    day: read.kind === 'date' ? read.date : '',
    from: timeOf(typed.from),
    until: timeOf(typed.until),
    ...(typed.join.trim() && { join: typed.join.trim() }),
  }
  const parsed = Offer.safeParse(body)
  const noCounts = typed.kind === 'training' && typed.counts === ''
  if (parsed.success && !noCounts) return { offer: parsed.data }
  const wrong: Record<string, string> = noCounts ? { counts: 'Select whether it counts' } : {}
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0])
    if (field === 'day') wrong.day = read.kind === 'wrong' ? read.message : 'Enter the day'
    else wrong[field] ??= message.startsWith('It lasts') ? message : (words[field] ?? message)
  }
  return { wrong }
}
