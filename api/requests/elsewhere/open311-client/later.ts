import type { RequestEvent } from '#contract/requests/event.ts'
import type { HistoryEntry } from '#requests/life/model.ts'
import { brings } from '#requests/list/deliver.ts'
import { isFromServer } from './server-said.ts'

/** What the server is told of an event after the first: words, and whether it is open, fixed or closed for us. */
export interface Later {
  readonly words: string
  readonly status: 'OPEN' | 'FIXED' | 'CLOSED'
  /** Ids of files. */
  readonly photos?: readonly string[]
}

const people = (count: number) => (count === 1 ? 'One other person follows' : `${count} other people follow`)

const adds = {
  more: 'The resident added',
  place: 'The resident says that it is somewhere else',
  fixed: 'The resident says that it is fixed',
} as const

type Moved = Extract<RequestEvent, { type: 'shire.request.moved.v1' }>

/** Where it is instead, for a server whose updates know no place. */
function movedTo({ data }: Moved): string {
  if ('thin' in data || !data.location) return 'The resident has corrected the place, which is private.'
  const { lat, lon, easting, northing, description } = data.location
  const words = description ? ` ${description}` : ''
  return `The resident has corrected the place: ${lat}, ${lon} (easting ${easting}, northing ${northing}).${words}`
}

/** What the council's own staff did about it here, in the contact centre. */
function byStaff(event: Extract<RequestEvent, { data: { state: string } }>): Later | undefined {
  const note = 'note' in event.data ? event.data.note : undefined
  const with_ = (words: string) => (note ? `${words} ${note}` : words)
  switch (event.type) {
    case 'shire.request.reopened.v1':
      return { words: with_('It was opened again.'), status: 'OPEN' }
    case 'shire.request.fixed.v1':
      return { words: with_('The council says that it is fixed.'), status: 'FIXED' }
    case 'shire.request.closed.v1':
      return { words: with_('The council has closed it.'), status: 'CLOSED' }
    case 'shire.request.referred.v1':
      return { words: with_('The council has passed it on to somebody else.'), status: 'CLOSED' }
    case 'shire.request.merged.v1':
      return { words: `It goes on as ${event.data.other}.`, status: 'CLOSED' }
    case 'shire.request.dangerous.v1':
      return { words: with_('We have heard that it is dangerous now.'), status: 'OPEN' }
    case 'shire.request.not-dangerous.v1':
      return { words: with_('It is not dangerous.'), status: 'OPEN' }
    case 'shire.request.split.v1':
      return { words: 'It goes on as a request of its own.', status: 'OPEN' }
    default:
      return undefined
  }
}

/**
 * What to tell the server of the event; undefined when it is of no use there, or came from there. `entry` is the event
 * in the history.
 */
export function laterOf(event: RequestEvent, entry: HistoryEntry | undefined): Later | undefined {
  if (brings(event) || isFromServer(entry)) return undefined
  switch (event.type) {
    case 'shire.request.followed.v1':
      return { words: `${people(event.data.followers)} it.`, status: 'OPEN' }
    case 'shire.request.answered.v1':
      return { words: `The resident answered: ${event.data.text ?? 'the text is private'}`, status: 'OPEN' }
    case 'shire.request.added.v1':
      return {
        words: `${adds[event.data.about]}: ${event.data.text ?? 'the text is private'}`,
        status: 'OPEN',
      }
    case 'shire.request.moved.v1':
      return { words: movedTo(event), status: 'OPEN' }
    case 'shire.request.withdrawn.v1':
      return { words: 'The resident has withdrawn it.', status: 'CLOSED' }
    case 'shire.request.evidence-added.v1': {
      const photos = event.data.evidence?.map(({ id }) => id) ?? []
      return { words: 'The resident added files.', status: 'OPEN', photos }
    }
    default:
      return 'state' in event.data ? byStaff(event as Parameters<typeof byStaff>[0]) : undefined
  }
}
