import { dayOf, monthOf, monthsUpTo } from '#contract/calendar/month.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { WardName } from '#contract/geo/wards.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import type { Fact } from './fact.ts'
import { figuresOf } from './figures.ts'
import type { ListPlace } from './list-place.ts'
import type { FactPage, MeasuredOne, MeasureReader } from './ports.ts'

export interface OpenDataPorts {
  readonly measures: MeasureReader
  /** Open reports of a service, the oldest first. */
  readonly openOf: (service: string, after?: ListPlace) => Promise<FactPage>
  readonly services: readonly Service[]
  readonly wards: readonly WardName[]
  readonly council: Pick<CouncilProfile, 'name' | 'districts'>
  readonly now: () => Date
}

type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'date' | 'yearmonth'
  readonly description: string
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description })
const whole = (name: string, description: string): Field => ({ name, type: 'integer', description })
const date = (name: string, description: string): Field => ({ name, type: 'date', description })
const small =
  'Empty where the service is sensitive and it is from 1 to 4, or would give away a number that is.'

/** What fits into one answer of the API, in rows. */
export const mostReports = 20_000

/** What is published, with what each column means. Columns are never renamed or taken away, only added at the end. */
export const dataSets = {
  'requests-by-month': {
    title: 'Requests by service and month',
    note: 'The last 25 months, and earlier ones of which something is still open',
    fields: [
      { name: 'month', type: 'yearmonth', description: 'When they were sent, as it is in London' },
      text('service', 'Stable code of the service, as in /api/services'),
      text('title', 'Name of the service'),
      whole('received', `Requests sent in the month. ${small}`),
      whole('acknowledged', `How many of them the department has taken since. ${small}`),
      whole('finished', `How many of them are finished. ${small}`),
      whole('open', `How many of them are open. ${small}`),
      whole('overdue', `How many of them are open after the published time. ${small}`),
      whole('minutes_to_look_median', 'Half were looked at within this time. Empty for fewer than five'),
      whole('minutes_to_look_p90', 'Nine of ten were looked at within this time. Empty for fewer than five'),
      whole('minutes_to_finish_median', 'Half were finished within this time. Empty for fewer than five'),
      whole('minutes_to_finish_p90', 'Nine of ten were finished within this time. Empty for fewer than five'),
      whole(
        'satisfaction_answers',
        `Answers to the question of satisfaction. Empty for fewer than five. ${small}`,
      ),
      whole('satisfied', `How many of them were 4 or 5 of 5. Empty for fewer than five answers. ${small}`),
      whole(
        'minutes_to_acknowledge_median',
        'The department had half of them within this time. Empty for fewer than five',
      ),
      whole(
        'minutes_to_acknowledge_p90',
        'The department had nine of ten within this time. Empty for fewer than five',
      ),
      whole(
        'days_waiting_median',
        'Half of the open ones were sent at most so many days ago. Empty for fewer than five, or where open is empty',
      ),
      whole(
        'days_waiting_p90',
        'Nine of ten of the open ones were sent at most so many days ago. Empty for fewer than five, or where open is empty',
      ),
    ],
  },
  'open-reports': {
    title: 'Open reports that anybody may find',
    note: `Up to ${mostReports.toLocaleString('en-GB')} rows a file. Where there are more, the Link header of the answer with rel="next", and next in the JSON, has the address of the file that goes on. With ?service= and the code of a service: those of one`,
    fields: [
      text('reference', 'What the resident quotes. It opens nothing'),
      text('service', 'Stable code of the service, as in /api/services'),
      text('square', 'National Grid reference of the square of 100 m that it is in'),
      text('ward', 'Code of the ward'),
      text('ward_name', 'Name of the ward'),
      text('district', 'Code of the district'),
      text('state', 'submitted, acknowledged, inspected or scheduled'),
      date('sent', 'The day on which it was sent'),
      date('due', 'The day by which the council has said that it looks at it; empty where it has said none'),
    ],
  },
} as const satisfies Record<string, { title: string; note?: string; fields: readonly Field[] }>
export type DataSet = keyof typeof dataSets

export const licence = 'http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
const months = 25

/** Numbers of the last months, and of every month before of which something is still open. */
async function measuredMonths({ measures, now }: OpenDataPorts): Promise<readonly MeasuredOne[]> {
  const recent = monthsUpTo(monthOf(now()), months)
  const open = await measures.openBefore(recent[0] ?? '')
  const older = [...new Set(open.map(({ month }) => month))]
  const wanted = new Set(open.map(({ id, month }) => `${month} ${id}`))
  const all = await measures.ofMonths('service', [...older, ...recent])
  return all.filter(({ id, month }) => recent.includes(month) || wanted.has(`${month} ${id}`))
}

/** Requests of every service by month, for two years and for what is still open of before. */
export async function requestsByMonth(ports: OpenDataPorts): Promise<Row[]> {
  const { services, now } = ports
  const known = new Map(services.map((service) => [service.slug, service]))
  const all = await measuredMonths(ports)
  const rows = all.map(({ id, month, measured: { whole: measure } }): Row => {
    const service = known.get(id)
    const figures = figuresOf(measure, now(), service?.sensitive === false ? 'public' : 'public-sensitive')
    const { received, acknowledged, finished, open, overdue } = figures
    const { toAcknowledge, toLookAt, toFinish, satisfaction, age } = figures
    return {
      ...{ month, service: id, title: service?.title ?? id },
      ...{ received, acknowledged, finished, open, overdue },
      minutes_to_look_median: toLookAt?.median ?? null,
      minutes_to_look_p90: toLookAt?.p90 ?? null,
      minutes_to_finish_median: toFinish?.median ?? null,
      minutes_to_finish_p90: toFinish?.p90 ?? null,
      satisfaction_answers: satisfaction?.answered ?? null,
      satisfied: satisfaction?.satisfied ?? null,
      minutes_to_acknowledge_median: toAcknowledge?.median ?? null,
      minutes_to_acknowledge_p90: toAcknowledge?.p90 ?? null,
      days_waiting_median: age?.median ?? null,
      days_waiting_p90: age?.p90 ?? null,
    }
  })
  return rows.sort((a, b) => `${a.month} ${a.service}`.localeCompare(`${b.month} ${b.service}`, 'en'))
}

/** What is asked of the open reports: those of one service alone, and those behind one of them. */
export interface ReportsAsked {
  readonly service?: string | undefined
  readonly after?: ListPlace | undefined
}

/** Open reports of a service behind one of them, the oldest first, page after page. */
async function* openAfter({ openOf }: Pick<OpenDataPorts, 'openOf'>, service: string, begin?: ListPlace) {
  let after = begin
  do {
    const { facts, next }: FactPage = await openOf(service, after)
    yield* facts
    const last = facts.at(-1)
    after = next && last?.submittedAt ? { at: last.submittedAt, reference: last.reference } : undefined
  } while (after)
}

/** Thrown where what is asked of the open reports is in no list: a service, or the report behind which to go on. */
export class NotListed extends Error {
  readonly what: keyof ReportsAsked

  constructor(what: keyof ReportsAsked) {
    super(`There is no such ${what} in the list`)
    this.what = what
  }
}

/** Services whose open reports are listed from there on. */
function servicesIn(
  { services }: Pick<OpenDataPorts, 'services'>,
  { service, after }: ReportsAsked,
): Service[] {
  const all = services.filter((one) => isPublic(one) && (service ?? one.slug) === one.slug)
  if (service !== undefined && all.length === 0) throw new NotListed('service')
  const begin = after ? all.findIndex(({ slug }) => slug === after.service) : 0
  if (begin < 0) throw new NotListed('after')
  return all.slice(begin)
}

/**
 * Open reports of every service, or of one, the oldest first in each: as many as one answer holds, and behind which report
 * the next answer goes on where there are more. Throws {@link NotListed}.
 */
export async function openReports(
  ports: OpenDataPorts,
  asked: ReportsAsked = {},
  most = mostReports,
): Promise<{ rows: Row[]; next?: ListPlace }> {
  const row = rowIn(ports)
  const { after } = asked
  const rows: Row[] = []
  let last: Fact | undefined
  for (const { slug } of servicesIn(ports, asked)) {
    for await (const fact of openAfter(ports, slug, slug === after?.service ? after : undefined)) {
      if (rows.length === most && last)
        return {
          rows,
          next: { service: last.service, at: last.submittedAt ?? '', reference: last.reference },
        }
      rows.push(row(fact))
      last = fact
    }
  }
  return { rows }
}

function rowIn({ wards }: Pick<OpenDataPorts, 'wards'>): (fact: Fact) => Row {
  const names = new Map(wards.map(({ code, name }) => [code, name]))
  return (fact) => ({
    ...{ reference: fact.reference, service: fact.service },
    square: fact.square ?? null,
    ward: fact.ward ?? null,
    ward_name: names.get(fact.ward ?? '') ?? null,
    district: fact.district ?? null,
    state: fact.state ?? null,
    sent: fact.submittedAt ? dayOf(fact.submittedAt) : null,
    due: fact.dueAt ? dayOf(fact.dueAt) : null,
  })
}

/** CSV on the Web metadata (W3C): what each file holds, column by column. */
export function tableSchema(council: Pick<CouncilProfile, 'name'>) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': `Open data of ${council.name}`,
    'dc:license': { '@id': licence },
    'dc:publisher': council.name,
    tables: Object.entries(dataSets).map(([name, { title, fields, ...more }]) => ({
      url: `/api/open-data/${name}.csv`,
      'dc:title': title,
      ...('note' in more && { 'dc:description': more.note }),
      tableSchema: {
        columns: fields.map(({ name: titles, type, description }) => ({
          name: titles,
          titles,
          datatype: type === 'yearmonth' ? 'gYearMonth' : type,
          'dc:description': description,
        })),
      },
    })),
  }
}
