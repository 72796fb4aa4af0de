import { createHash } from 'node:crypto'
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { type Appeal, appealId } from '#admissions/appeals/appeal.ts'
import type { Appeals } from '#admissions/appeals/ports.ts'
import type { FairAccessCases } from '#admissions/fair-access/ports.ts'
import { appealFact, type CountedFact, fairAccessFact, inYearFact } from '#admissions/figures/facts.ts'
import type { Source } from '#admissions/figures/ports.ts'
import { isErased } from '#admissions/in-year/case.ts'
import type { InYears } from '#admissions/in-year/ports.ts'
import type { Applications } from '#admissions/rounds/ports.ts'
import { environment } from '#aws/core/environment.ts'
import { phases } from '#contract/admissions/dates.ts'
import { schoolYearOf } from '#contract/admissions/year-group.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { allOf } from '../applications-table.ts'

export interface CountedFrom {
  readonly inYears: Pick<InYears, 'some'>
  readonly fairAccess: Pick<FairAccessCases, 'get'>
  readonly appeals: Pick<Appeals, 'get'>
  readonly applications: Pick<Applications, 'get'>
  readonly calendars: Calendars
  readonly isAcademy: () => Promise<(school: string) => boolean | undefined>
  readonly now: () => Date
}

/** By this a case is counted once, and nobody finds it: its reference goes with the case. */
const idOf = (kind: CountedFact['kind'], id: string): string =>
  createHash('sha256').update(`${kind}\n${id}`).digest('hex').slice(0, 32)

interface Found {
  readonly table: string
  readonly index: string
  readonly key: readonly [name: string, value: string]
  readonly sort: string
}

/** What an index finds under a key from a sort key on. */
const since = ({ table: TableName, index, key: [name, value], sort }: Found, at: string) => {
  const query: QueryCommandInput = {
    ...{ TableName, IndexName: index },
    KeyConditionExpression: at ? `${name} = :key AND ${sort} >= :at` : `${name} = :key`,
    ExpressionAttributeValues: { ':key': value, ...(at && { ':at': at }) },
  }
  return allOf(query)
}

/** Those of an application that `facts` makes something of, each under its id. */
async function made<T, Fact extends CountedFact>(
  items: readonly T[],
  nameOf: (item: T) => string,
  factOf: (item: T) => Omit<Fact, 'id'> | undefined,
): Promise<Fact[]> {
  return items.flatMap((item) => {
    const fact = factOf(item)
    return fact ? [{ ...fact, id: idOf(fact.kind as Fact['kind'], nameOf(item)) } as Fact] : []
  })
}

const present = <T>(items: readonly (T | undefined)[]): T[] => items.filter((one) => one !== undefined)

function inYearSources({ inYears }: CountedFrom, table: string): Source[] {
  const facts = async (ids: readonly string[]) =>
    made(
      (await inYears.some(ids)).filter((one) => !isErased(one)),
      ({ reference }) => reference,
      inYearFact,
    )
  const open = { table, index: 'by-round', key: ['roundKey', 'in-year#open'], sort: 'changedAt' } as const
  const over = { table, index: 'by-name', key: ['nameKey', 'in-year#over'], sort: 'nameSort' } as const
  return [
    {
      ...{ name: 'in-year-open', grain: 'moment', facts },
      since: async (at) =>
        (await since(open, at)).map((item) => ({ at: String(item.changedAt), id: String(item.part) })),
    },
    {
      ...{ name: 'in-year-over', grain: 'day', facts },
      since: async (at) =>
        (await since(over, at)).map((item) => ({ at: String(item.nameSort), id: String(item.part) })),
    },
  ]
}

function fairAccessSources({ fairAccess, isAcademy, now }: CountedFrom, table: string): Source[] {
  const facts = async (ids: readonly string[]) => {
    const of = await isAcademy()
    const cases = present(await Promise.all(ids.map((id) => fairAccess.get(id))))
    return made(
      cases,
      ({ reference }) => reference,
      (one) => fairAccessFact(one, of),
    )
  }
  const year = schoolYearOf(dayInEngland(now()))
  return ['open', `ended-${year - 1}`, `ended-${year}`].map((list) => ({
    ...{ name: `fair-access-${list}`, grain: 'moment', facts },
    since: async (at) => {
      const key = ['roundKey', `fair-access#${list}`] as const
      const found = await since({ table, index: 'by-round', key, sort: 'changedAt' }, at)
      return found.map((item) => ({ at: String(item.changedAt), id: String(item.part) }))
    },
  }))
}

const phaseOf = (round: string | undefined) => phases.find((phase) => round?.startsWith(`${phase}-`))

function appealSources({ appeals, applications, calendars }: CountedFrom, table: string): Source[] {
  const phased = async (appeal: Appeal) => {
    const isOfRound = appeal.refusal.kind === 'normal'
    const application = isOfRound ? await applications.get(appeal.refusal.reference) : undefined
    return { appeal, phase: phaseOf(application?.round) }
  }
  const facts = async (ids: readonly string[]) => {
    const found = present(await Promise.all(ids.map((id) => appeals.get(id))))
    const left = found.filter(({ history }) => history.at(-1)?.type !== 'erased')
    const all = await Promise.all(left.map(phased))
    return made(
      all,
      ({ appeal }) => appeal.id,
      ({ appeal, phase }) => appealFact(appeal, calendars, phase),
    )
  }
  return (['lodged', 'arranged', 'upheld', 'dismissed', 'withdrawn'] as const).map((state) => ({
    ...{ name: `appeals-${state}`, grain: 'moment', facts },
    since: async (at) => {
      const key = ['listKey', `appeals/${state}`] as const
      const found = await since({ table, index: 'by-list', key, sort: 'listOn' }, at)
      return found.map(({ part, sort, listOn }) => ({
        at: String(listOn),
        id: appealId(String(part), String(sort).replace(/^appeal\//, '')),
      }))
    },
  }))
}

/** Cases during the year, under Fair Access and of appeals, found by when they changed. */
export const countedSources = (
  from: CountedFrom,
  table = environment('ADMISSIONS_TABLE'),
  appeals = environment('APPEALS_TABLE'),
): Source[] => [
  ...inYearSources(from, table),
  ...fairAccessSources(from, table),
  ...appealSources(from, appeals),
]
