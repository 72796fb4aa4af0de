import type { Channel, RequestEvent } from '#contract/requests/event.ts'
import type { EventType, State } from '#contract/requests/lifecycle.ts'

/** Where something is, as far as numbers go: a square of 100 m, and the areas around it. */
export interface Where {
  /** National Grid reference of the square: `SK 532 195`. */
  readonly square: string
  readonly district?: string
  readonly ward?: string
}

/** What an event says that numbers are made of. It holds nothing that a resident wrote. */
export interface Told {
  readonly number: number
  readonly type: EventType
  readonly at: string
  readonly department: string
  readonly service: string
  readonly state?: State
  /** Of `submitted` and `transferred`. */
  readonly begun?: {
    readonly submittedAt: string
    readonly dueAt: string | null
    readonly channel: Channel
    readonly where?: Where
  }
  /** Of `moved`. */
  readonly where?: Where
  /** What is due from then on, where that changes. */
  readonly dueAt?: string | null
  readonly followers?: number
  readonly score?: number
  readonly team?: string | null
  /** Of `referred`: to another department of this council, which begins with it at once. */
  readonly passedOn?: true
}

/** A place as events hold it, in metres of the National Grid and in WGS84. */
export interface Located {
  readonly lat: number
  readonly lon: number
  readonly easting: number
  readonly northing: number
}

type Begun = Extract<RequestEvent, { type: `shire.request.${'submitted' | 'transferred'}.v1` }>

function begun({ data }: Begun, whereIs: (place: Located) => Where): NonNullable<Told['begun']> {
  const { submittedAt, dueAt, channel } = data
  const location = 'thin' in data ? undefined : data.location
  return { submittedAt, dueAt, channel, ...(location ? { where: whereIs(location) } : {}) }
}

type Moved = Extract<RequestEvent, { type: 'shire.request.moved.v1' }>

const movedTo = ({ data }: Moved, whereIs: (place: Located) => Where): Pick<Told, 'where'> =>
  'thin' in data || !data.location ? {} : { where: whereIs(data.location) }

function moreOf(event: RequestEvent, whereIs: (place: Located) => Where): Partial<Told> {
  switch (event.type) {
    case 'shire.request.submitted.v1':
    case 'shire.request.transferred.v1':
      return { begun: begun(event, whereIs), state: 'submitted' }
    case 'shire.request.moved.v1':
      return movedTo(event, whereIs)
    case 'shire.request.followed.v1':
      return { followers: event.data.followers }
    case 'shire.request.joined.v1':
    case 'shire.request.parted.v1':
      return { followers: event.data.followers, state: event.data.state }
    case 'shire.request.assigned.v1':
      return { team: event.data.team }
    case 'shire.request.rated.v1':
      return { score: event.data.score }
    case 'shire.request.referred.v1':
      return {
        state: event.data.state,
        ...(event.data.to?.kind === 'department' ? { passedOn: true as const } : {}),
      }
    case 'shire.request.reopened.v1':
    case 'shire.request.inspected.v1':
    case 'shire.request.scheduled.v1':
      return {
        state: event.data.state,
        ...(event.data.dueAt === undefined ? {} : { dueAt: event.data.dueAt }),
      }
    default:
      return 'state' in event.data ? { state: event.data.state } : {}
  }
}

/** What is kept of an event. */
export const toldBy = (event: RequestEvent, whereIs: (place: Located) => Where): Told => ({
  number: Number(event.sequence),
  type: /^shire\.request\.(.+)\.v1$/.exec(event.type)?.[1] as EventType,
  at: event.time,
  department: event.department,
  service: event.service,
  ...moreOf(event, whereIs),
})
