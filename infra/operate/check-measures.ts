import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { requestsTable } from '#aws/life/requests-table.ts'
import { monthOf, monthsUpTo } from '#contract/calendar/month.ts'
import { idsOf } from '#contract/council/department.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { council } from '#council'
import { areas } from '#council/areas/load.ts'
import { wards } from '#council/areas/wards.ts'
import type { Fact } from '#insight/fact.ts'
import { type Group, groupKey, groupsOf, readGroup } from '#insight/groups.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { leadToSystem, operatorClients, outputs } from './clients.ts'
import { command } from './command.ts'
import { differences, factFrom, measuresFrom, openDifferences } from './recompute.ts'
import { referencesOf } from './replay.ts'

/** How far back numbers are looked for whose requests may be gone, in months. */
const monthsBack = 60
const atOnce = 50
/** After every month that there is. */
const everyMonth = '9999-12'

async function batch(documents: DynamoDBDocumentClient, table: string, references: string[]) {
  const found: Record<string, unknown>[] = []
  let left: Record<string, { Keys: Record<string, string>[] }> = {
    [table]: { Keys: references.map((reference) => ({ reference })) },
  }
  while (Object.keys(left).length > 0) {
    const { Responses = {}, UnprocessedKeys = {} } = await documents.send(
      new BatchGetCommand({ RequestItems: left }),
    )
    found.push(...(Responses[table] ?? []))
    left = UnprocessedKeys as typeof left
  }
  return found
}

interface Tables {
  readonly requests: string
  readonly facts: string
}

/** Every request of every department, some at a time, each with the fact that is kept of it. */
async function* requestsWithFacts(documents: DynamoDBDocumentClient, { requests, facts }: Tables) {
  const store = requestsTable(requests, documents)
  /** With what lies in its volumes. */
  const wholeOf = async (request: ServiceRequest): Promise<ServiceRequest> =>
    (request.volumes ? await store.get(request.reference) : undefined) ?? request
  for (const id of council.departments.flatMap(idsOf)) {
    let some: string[] = []
    const read = async () => {
      const [found, known] = await Promise.all([
        batch(documents, requests, some),
        batch(documents, facts, some),
      ])
      const kept = new Map(known.map((fact) => [fact.reference, fact as unknown as Fact]))
      some = []
      const whole = await Promise.all(found.map((item) => wholeOf(item as unknown as ServiceRequest)))
      return whole.map((request) => ({ request, kept: kept.get(request.reference) }))
    }
    for await (const reference of referencesOf(documents, requests, id)) {
      some.push(reference)
      if (some.length === atOnce) yield* await read()
    }
    if (some.length > 0) yield* await read()
  }
}

/** Ports for real, on the system that the command was led to. */
async function storesOf(shown: (slug: string) => boolean) {
  const [facts, measures] = await Promise.all([
    import('#aws/insight/facts-table.ts'),
    import('#aws/insight/measures-table.ts'),
  ])
  return {
    facts: facts.factsTable(shown),
    groups: facts.groupReader(),
    measures: measures.measuresTable(),
    reader: measures.measureReader(),
  }
}
type Stores = Awaited<ReturnType<typeof storesOf>>

/** Groups of which numbers are kept. */
async function storedGroups({ reader }: Stores): Promise<Group[]> {
  const months = monthsUpTo(monthOf(new Date()), monthsBack)
  const kinds = ['service', 'department'] as const
  const found = await Promise.all(
    kinds.map(async (kind) =>
      (await reader.ofMonths(kind, months)).map(({ id, month }): Group => ({ kind, id, month })),
    ),
  )
  return found.flat()
}

/** Facts stay when their requests are deleted after years: those are right by themselves. */
async function addThoseOfNoRequest(stores: Stores, facts: Map<string, Fact>): Promise<number> {
  const { factsOf } = await import('#insight/remeasure.ts')
  let gone = 0
  for (const group of await storedGroups(stores)) {
    if (group.kind !== 'service') continue
    for (const fact of await factsOf(stores.groups, group)) {
      if (facts.has(fact.reference)) continue
      facts.set(fact.reference, fact)
      gone++
    }
  }
  return gone
}

async function mendFact({ facts, measures }: Stores, right: Fact): Promise<void> {
  const stored = await facts.get(right.reference)
  // An event that came meanwhile is newer than what was read.
  if (stored && stored.applied > right.applied) return
  await facts.put({ ...right, revision: (stored?.revision ?? 0) + 1 }, stored?.revision ?? 0)
  const groups = [...groupsOf(right), ...(stored ? groupsOf(stored) : [])]
  await Promise.all(groups.map((group) => measures.mark(group, new Date().toISOString())))
}

/** Compares all stored numbers with those that the requests themselves give. Returns what differs. */
export async function checkMeasures(mend: boolean, said: (line: string) => void): Promise<string[]> {
  const { RequestsTableName = '', FactsTableName = '', MeasuresTableName = '' } = await outputs()
  leadToSystem({ FACTS_TABLE: FactsTableName, MEASURES_TABLE: MeasuresTableName })
  const { serviceOf } = await import('#services/index.ts')
  const stores = await storesOf((slug) => {
    const service = serviceOf(slug)
    return service !== undefined && isPublic(service)
  })
  const facts = new Map<string, Fact>()
  let underway = 0
  const tables = { requests: RequestsTableName, facts: FactsTableName }
  for await (const { request, kept } of requestsWithFacts(operatorClients().documents, tables)) {
    const fact = factFrom(request, areas, wards, kept)
    if (fact) facts.set(request.reference, fact)
    if (request.pending) underway++
    if (fact && mend) await mendFact(stores, fact)
  }
  const requests = facts.size
  const gone = await addThoseOfNoRequest(stores, facts)
  said(`${requests} requests, ${gone} whose requests are deleted, ${underway} with events underway`)
  const right = measuresFrom(facts.values())
  const keys = new Set([...right.keys(), ...(await storedGroups(stores)).map(groupKey)])
  const found: string[] = []
  for (const key of keys) {
    const group = readGroup(key)
    found.push(...differences(group, await stores.measures.get(group), right.get(key)))
  }
  found.push(...openDifferences(await stores.reader.openBefore(everyMonth), right))
  said(`${keys.size} sets of numbers compared`)
  return found
}

if (import.meta.main) {
  await command('npm run check-measures -- [--mend] [--deployed]', [], async (_, said) => {
    const mend = process.argv.includes('--mend')
    const found = await checkMeasures(mend, said)
    for (const line of found.slice(0, 50)) said(line)
    if (found.length === 0) return said('All agree')
    if (mend) return said(`${found.length} numbers differed. They are measured anew within two minutes`)
    throw new Error(
      `${found.length} numbers differ. If it is the same in two minutes, put them right: npm run check-measures -- --mend`,
    )
  })
}
