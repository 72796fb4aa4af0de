import { queryOptions } from '@tanstack/react-query'
import { type Office, opensAt, openUntil } from '#contract/calendar/hours.ts'
import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import { departmentOf } from '#contract/council/department.ts'
import { PlaceSupport, type SupportView } from '#contract/fostering/carers/support.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { support } from '#council/fostering/support.ts'
import { england } from '#council/holidays.ts'
import { officeOf } from '#fostering/carers/support/promise.ts'
import { api } from '#web/app/api.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { drawnNumber } from '#web/app/drawn.ts'
import { keyOf, type Opened } from '../api.ts'

/** What they asked for, and who is on duty today. Looked at again now and then, so that an answer shows by itself. */
export const supportOf = (of: Opened) =>
  queryOptions({
    queryKey: [...keyOf(of), of.token, 'support'],
    queryFn: ({ signal }) =>
      api('/api/fostering/place/support', (json) => PlaceSupport.parse(json), {
        signal,
        headers: { authorization: `Bearer ${of.token}` },
      }),
    staleTime: 0,
    refetchInterval: askedAgain(30_000),
  })

/** The name of a request: drawn, so that two devices without a signal never mean the same. */
export const drawRequest = (): string => `support.s${drawnNumber()}`

/** Whom to ring now. It is worked out here, so that it stands there without a signal too. */
export interface ReachedNow {
  readonly isOpen: boolean
  readonly name: string
  readonly phone: string
  /** When that changes, as `5pm` or `Monday 7 December at 8:30am`. */
  readonly until: string
}

const office: Office = officeOf(support, { england })

export function reachedAt(now: Date): ReachedNow {
  const closes = openUntil(office, now)
  const { phone } = departmentOf(council, fosteringDepartment)
  return closes
    ? { isOpen: true, name: 'The fostering and adoption team', phone, until: clockInWords(closes) }
    : {
        isOpen: false,
        name: support.outOfHours.name,
        phone: support.outOfHours.phone,
        until: dayAndClock(opensAt(office, now)),
      }
}

/** How a request stands, in sentences, the one that matters first. */
export function standingInWords(request: SupportView, now: Date): string[] {
  const { state, promise, taken, answered, risen, missed, told, over } = request
  if (state === 'withdrawn') return ['You do not need this any more.']
  if (state === 'done')
    return over === 'approval-ended'
      ? [
          `We closed this because your approval ended. If you still need help, call us on ${reachedAt(now).phone}.`,
        ]
      : ['This is closed.']
  if (state === 'answered')
    return answered ? [`${answered.name} answered on ${dayAndClock(answered.at)}.`] : []
  const isLate = risen !== undefined || promise.due < now.toISOString()
  const has = taken
    ? `${taken.name} has taken it on.`
    : told
      ? `The team has known about it since ${dayAndClock(told)}. Nobody has taken it on yet.`
      : 'We are telling the team now.'
  return [
    ...(isLate
      ? [
          `We promised to answer by ${dayAndClock(promise.due)}, and we have not. We are sorry.`,
          risen
            ? `Your worker’s manager has had this since ${dayAndClock(risen)}.`
            : 'It is going to your worker’s manager now.',
        ]
      : [`We will answer by ${dayAndClock(promise.due)}.`]),
    ...(missed
      ? [
          `We called you on ${dayAndClock(missed)} and could not reach you. We will try again, or you can call us.`,
        ]
      : []),
    has,
  ]
}

export const stateInWords: Readonly<Record<SupportView['state'], string>> = {
  waiting: 'Waiting for us',
  answered: 'Answered',
  done: 'Closed',
  withdrawn: 'Not needed any more',
}
