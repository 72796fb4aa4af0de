/**
 * What FixMyStreet's open311-adapter takes, and refuses everything besides: identifiers of letters, digits, `-` and `_`;
 * date-times without fractions; fields and attributes that it knows. After its published schema, 2026-11.
 */
const identifier = /^[\w-]+$/
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/
const number = /^-?\d+(\.\d+)?$/
const any = /^/su

type Shape = Readonly<Record<string, RegExp>>

const person: Shape = { email: any, first_name: any, last_name: any, phone: any, account_id: any }
const caller: Shape = { api_key: identifier, jurisdiction_id: identifier }

const reportShape: Shape = {
  ...caller,
  ...person,
  service_code: identifier,
  lat: number,
  long: number,
  address_string: any,
  address_id: any,
  device_id: any,
  description: any,
  media_url: any,
}

const updateStatus =
  /^(UNCHANGED|OPEN|CLOSED|FIXED|IN_PROGRESS|PLANNED|ACTION_SCHEDULED|INVESTIGATING|DUPLICATE|NOT_COUNCILS_RESPONSIBILITY|NO_FURTHER_ACTION|INTERNAL_REFERRAL|CANCELLED|REOPEN|FOR_TRIAGE)$/

const updateShape: Shape = {
  ...caller,
  ...person,
  service_request_id: identifier,
  update_id: identifier,
  status: updateStatus,
  updated_datetime: dateTime,
  description: any,
  title: any,
  media_url: any,
  service_request_id_ext: number,
  public_anonymity_required: /^(TRUE|FALSE)$/,
  email_alerts_requested: /^(TRUE|FALSE)$/,
  service_code: identifier,
}

const askedShape: Shape = {
  ...caller,
  service_request_id: /^[\w-]+(,[\w-]+)*$/,
  service_code: /^[\w-]+(,[\w-]+)*$/,
  start_date: dateTime,
  end_date: dateTime,
  status: /^(open|closed)(,(open|closed))*$/,
}

/** What every service of the played server takes besides place and description. */
export const attributes = [
  { code: 'easting', datatype: 'number', required: false, automated: 'server_set' },
  { code: 'northing', datatype: 'number', required: false, automated: 'server_set' },
  { code: 'fixmystreet_id', datatype: 'string', required: true, automated: 'server_set' },
  { code: 'title', datatype: 'string', required: false, automated: 'server_set' },
  { code: 'description', datatype: 'text', required: false, automated: 'server_set' },
  { code: 'report_url', datatype: 'string', required: false, automated: 'server_set' },
  { code: 'category', datatype: 'string', required: false, automated: 'server_set' },
  { code: 'group', datatype: 'string', required: false, automated: 'server_set' },
] as const

const attributeName = /^attribute\[(\w+)\](\[\])?$/
const attributeOf = (name: string) => attributes.find(({ code }) => code === attributeName.exec(name)?.[1])

function wrongIn(fields: URLSearchParams, shape: Shape, needed: readonly string[]): string[] {
  const missing = needed.filter((name) => !fields.has(name)).map((name) => `${name} is missing`)
  const wrong = [...fields].flatMap(([name, value]) => {
    const pattern = shape[name]
    if (pattern) return pattern.test(value) ? [] : [`${name} is not what it has to be`]
    return attributeOf(name) && shape === reportShape ? [] : [`${name} is not known`]
  })
  return [...missing, ...wrong]
}

/** What is wrong with a report; empty where it is taken. */
export function wrongInReport(fields: URLSearchParams): string[] {
  const place = ['lat', 'address_string', 'address_id'].some((name) => fields.has(name))
  const needed = attributes.filter(({ required }) => required).map(({ code }) => `attribute[${code}]`)
  return [
    ...(place ? [] : ['Give lat and long, or address_string']),
    ...wrongIn(fields, reportShape, ['service_code', ...needed]),
  ]
}

export const wrongInUpdate = (fields: URLSearchParams): string[] =>
  wrongIn(fields, updateShape, [
    'service_request_id',
    'update_id',
    'status',
    'updated_datetime',
    'description',
  ])

export const wrongInQuery = (query: URLSearchParams): string[] => wrongIn(query, askedShape, [])
