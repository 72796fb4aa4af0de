import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { causeOf } from '#record/cause.ts'
import type { Person } from '#requests/life/model.ts'
import { attributesIn, type Fields, fieldOf, nameIn, otherFields, type Sent } from './fields.ts'

/** What a client says of a request, put together before the request is looked at. */
export interface Said {
  readonly client: string
  readonly at: Date
  readonly cause: string
  readonly id: string
  /** Words, and whatever else came with them; empty when a state or photos are all that came. */
  readonly text: string
  /** As it was sent, in capitals; empty when there is none. */
  readonly status: string
  /** Whether it says that there is still something to do. */
  readonly opens: boolean
  readonly by: Person
  readonly photos: readonly EvidenceAnswer[]
  readonly urls: readonly string[]
}

/** States by which a client says that there is still something to do, in FixMyStreet’s words. */
const stillOpen = [
  'OPEN',
  'REOPEN',
  'INVESTIGATING',
  'IN_PROGRESS',
  'ACTION_SCHEDULED',
  'PLANNED',
  'FOR_TRIAGE',
]

/**
 * What a client says in an update for machines: numbers of its own, and FixMyStreet’s ticks of a form. It is no part of
 * what the resident says.
 */
const forMachines = [
  'service_request_id',
  'service_request_id_ext',
  'update_id',
  'update_id_ext',
  'status',
  'updated_datetime',
  'title',
  'public_anonymity_required',
  'email_alerts_requested',
  'fixmystreet_id',
  'external_id',
]

/** The client’s own number for the update, under the names that clients give it. */
const numberOf = (fields: Fields): string | undefined =>
  fieldOf(fields, 'update_id') ?? fieldOf(fields, 'update_id_ext')

/** What the update is told from others by: its number, or all that it says where it has none. */
export const updateKey = ({ client, fields, body }: Sent, reference: string): string =>
  `${client} ${reference} ${numberOf(fields) ?? body}`

export const statusIn = (fields: Fields): string => (fieldOf(fields, 'status') ?? '').toUpperCase()

export const isOpening = (status: string): boolean => stillOpen.includes(status)

/** Who says it, as staff read it: the person as the client names them, and the client. */
export function speakerOf({ client, fields }: Sent): Person {
  const reached = [fieldOf(fields, 'email'), fieldOf(fields, 'phone')].filter(Boolean)
  const person = [nameIn(fields), ...reached].filter(Boolean).join(', ')
  return { id: client, name: person ? `${person} (${client})` : client }
}

function textOf(fields: Fields, status: string, words: readonly string[]): string {
  const closes = status && !isOpening(status) ? [`status: ${status}`] : []
  const attributes = [...attributesIn(fields)]
    .filter(([code]) => !forMachines.includes(code))
    .map(([code, values]) => `${code}: ${values.join(', ')}`)
  const lines = [...closes, ...attributes, ...otherFields(fields, forMachines), ...words].join('\n')
  const description = fieldOf(fields, 'description')
  // A state alone is no words.
  if (!description && lines === closes.join()) return ''
  return [description, lines].filter(Boolean).join('\n\n')
}

/** What was sent, as it is kept; `words` are lines of whatever else there is to say. */
export function saidIn(
  sent: Sent,
  reference: string,
  more: { readonly at: Date; readonly photos: readonly EvidenceAnswer[]; readonly words: readonly string[] },
): Said {
  const { client, fields, body } = sent
  const status = statusIn(fields)
  const cause = causeOf('open311', updateKey(sent, reference), body)
  return {
    client,
    at: more.at,
    cause,
    id: cause.slice(-22),
    text: textOf(fields, status, more.words),
    status,
    opens: isOpening(status),
    by: speakerOf(sent),
    photos: more.photos,
    urls: fields.get('media_url') ?? [],
  }
}
