import type { Open311Connection } from '#contract/connection.ts'
import { shortened } from '#contract/cut.ts'
import type { RequestEvent, SubmittedData } from '#contract/event.ts'
import type { Fields } from './ports.ts'

/** As long as the standard lets a description be. */
const longest = 4000

/** What brings a request to a department. */
export type Bringing = Extract<RequestEvent, { type: `shire.request.${'submitted' | 'transferred'}.v1` }>

/** By these words a request is found again on the server, and by people who have it on the telephone. */
export const mark = (reference: string): string => `Reference ${reference}`

export const serviceCode = ({ services }: Open311Connection, service: string): string =>
  services[service] ?? service

function described(lines: readonly string[], reference: string): string {
  const end = `\n\n${mark(reference)}`
  return shortened(lines.join('\n'), longest - end.length) + end
}

type Attribute = readonly [code: string, value: string | readonly string[]]

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** What may be sent as attributes: raw answers, and what other systems ask for besides. */
function facts({ reference, title, answers, location }: SubmittedData): Attribute[] {
  const given = Object.entries(answers).flatMap(([key, value]): Attribute[] => {
    if (Array.isArray(value)) return value.every(isPlain) ? [[key, value.map(String)]] : []
    return isPlain(value) ? [[key, String(value)]] : []
  })
  const place: Attribute[] = location
    ? [
        ['easting', String(location.easting)],
        ['northing', String(location.northing)],
      ]
    : []
  return [...given, ...place, ['title', title], ['reference', reference]]
}

/** All of them under their own names, or those that the connection names, under the server's. */
function attributes(data: SubmittedData, { attributes: names }: Open311Connection): [string, string][] {
  return facts(data).flatMap(([key, value]): [string, string][] => {
    const code = names ? names[key] : key
    if (code === undefined) return []
    if (typeof value === 'string') return [[`attribute[${code}]`, value]]
    return value.map((one): [string, string] => [`attribute[${code}][]`, one])
  })
}

const thin = (event: Bringing): Fields => [
  ['address_string', 'Not sent'],
  [
    'description',
    described(
      [
        'This request is private. Fetch it with the department’s own key:',
        `/api/departments/${event.department}/requests/${event.subject}`,
      ],
      event.subject,
    ),
  ],
]

function whole(data: SubmittedData, connection: Open311Connection, photos: readonly string[]): Fields {
  const { location, readable, reference, title } = data
  const [first, ...more] = photos
  const answers = readable.map(({ question, answer }) => `${question}: ${answer}`)
  const lines = [title, ...answers, ...more.map((url) => `Another photo: ${url}`)]
  return [
    ...(location
      ? ([
          ['lat', String(location.lat)],
          ['long', String(location.lon)],
        ] as const)
      : []),
    ['address_string', location?.description ?? (location ? '' : 'No place was asked for')] as const,
    ['description', described(lines, reference)] as const,
    ...(first ? [['media_url', first] as const] : []),
    ...attributes(data, connection),
  ].filter(([, value]) => value !== '')
}

/** What is posted as a new request. Who reported it, and how to reach them, stays here. */
export function reportFields(
  event: Bringing,
  connection: Open311Connection,
  photos: readonly string[],
): Fields {
  const { data } = event
  return [
    ['service_code', serviceCode(connection, event.service)],
    ...('thin' in data ? thin(event) : whole(data, connection, photos)),
  ]
}
