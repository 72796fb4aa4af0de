import { shortened } from '#contract/core/cut.ts'
import type { Open311Connection } from '#contract/council/connection.ts'
import type { RequestEvent, SubmittedData } from '#contract/requests/event.ts'
import type { Fields, ServiceAttributes } from './ports.ts'

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

/** What stands around a report: who has it, and where the department's staff see it. */
export interface Around {
  readonly departmentName: string
  readonly siteUrl: string
}

const linesOf = ({ readable }: SubmittedData) =>
  readable.map(({ question, answer }) => `${question}: ${answer}`)

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

/** What servers after FixMyStreet's adapter ask for, and others do not know. */
const asked = (data: SubmittedData, { departmentName, siteUrl }: Around): Attribute[] => [
  ['description', linesOf(data).join('\n')],
  ['report_url', `${siteUrl}/workspace/requests/${data.reference}`],
  ['category', data.title],
  ['group', departmentName],
]

/** All that may be sent of a private request. */
const numbers = (reference: string): Attribute[] => [
  ['reference', reference],
  ['fixmystreet_id', reference],
]

/** `more`: what only those servers are sent that ask for it. */
function known(event: Bringing, around: Around, more: boolean): Attribute[] {
  const { data, subject } = event
  if ('thin' in data) return more ? numbers(subject) : []
  return more ? [...facts(data), ...asked(data, around), ...numbers(subject)] : facts(data)
}

function named(
  [key, value]: Attribute,
  { attributes: names }: Pick<Open311Connection, 'attributes'>,
): Attribute[] {
  const codes = names ? (names[key] ?? []) : key
  return [codes].flat().map((code): Attribute => [code, value])
}

/**
 * Those that the connection names, under the server's names, or else all under their own; of these, what the server says
 * that it takes. Constants go before.
 */
function attributesOf(
  event: Bringing,
  connection: Open311Connection,
  around: Around,
  taken: ServiceAttributes | undefined,
): Attribute[] {
  const more = connection.attributes !== undefined || taken !== undefined
  const own = known(event, around, more).flatMap((one) => named(one, connection))
  const all: Attribute[] = [...Object.entries(connection.constants), ...own]
  const firsts = new Map<string, Attribute>()
  for (const one of all) if (!firsts.has(one[0])) firsts.set(one[0], one)
  return [...firsts.values()].filter(([code]) => !taken || taken.codes.has(code))
}

const fieldsOf = ([code, value]: Attribute): [string, string][] =>
  typeof value === 'string'
    ? [[`attribute[${code}]`, value]]
    : value.map((one): [string, string] => [`attribute[${code}][]`, one])

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

function whole(data: SubmittedData, photos: readonly string[]): Fields {
  const { location, reference, title } = data
  const lines = [title, ...linesOf(data)]
  return [
    ...(location
      ? ([
          ['lat', String(location.lat)],
          ['long', String(location.lon)],
        ] as const)
      : []),
    ['address_string', location?.description ?? (location ? '' : 'No place was asked for')] as const,
    ['description', described(lines, reference)] as const,
    ...photos.map((url) => ['media_url', url] as const),
  ].filter(([, value]) => value !== '')
}

export interface Report {
  readonly fields: Fields
  /** Codes of attributes that the server must be given and that nothing here is named as. */
  readonly missing: readonly string[]
}

/** What is posted as a new request. Who reported it, and how to reach them, stays here. */
export function reportOf(
  event: Bringing,
  connection: Open311Connection,
  around: Around,
  { photos, taken }: { readonly photos: readonly string[]; readonly taken: ServiceAttributes | undefined },
): Report {
  const { data } = event
  const attributes = attributesOf(event, connection, around, taken)
  const given = new Set(attributes.filter(([, value]) => value.length > 0).map(([code]) => code))
  return {
    fields: [
      ['service_code', serviceCode(connection, event.service)],
      ...Object.entries(connection.contact).flatMap(([name, value]) =>
        value ? [[name, value] as const] : [],
      ),
      ...('thin' in data ? thin(event) : whole(data, photos)),
      ...attributes.flatMap(fieldsOf).filter(([, value]) => value !== ''),
    ],
    missing: (taken?.required ?? []).filter((code) => !given.has(code)),
  }
}
