import { isDeepStrictEqual } from 'node:util'
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { requestsTable } from '#aws/life/requests-table.ts'
import { idNow, idsOf, idsWith } from '#contract/council/department.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import type { WorklistStore } from '#requests/life/ports.ts'
import { keptAs, recordOf } from '#requests/list/list-keys.ts'
import { relisted } from '#requests/list/relisted.ts'
import type { Taking, WorkRecord } from '#requests/list/worklist.ts'
import { serviceOf } from '#services/index.ts'
import { leadToSystem, operatorClients, outputs } from '../clients.ts'
import { command } from '../command.ts'
import { referencesOf } from '../replay.ts'

interface System {
  readonly documents: DynamoDBDocumentClient
  readonly requests: string
  readonly worklist: string
  readonly put: WorklistStore['put']
}

type Knowing = Pick<Taking, 'wardNameOf'> & { readonly teamOf: (department: string) => Taking['teamOf'] }

const atOnce = 20
const attempts = 8

const without = ({ revision: _, ...item }: object & { revision?: unknown }) => item

/**
 * Writes one line of work as this version keeps it, unless it stands there so. Somebody who writes it meanwhile is not
 * overwritten. Returns whether anything was written.
 */
async function one(
  { documents, worklist, put }: System,
  key: { readonly department: string; readonly reference: string },
  events: readonly RequestEvent[],
  { teamOf, wardNameOf }: Knowing,
): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { Item } = await documents.send(
      new GetCommand({ TableName: worklist, Key: key, ConsistentRead: true }),
    )
    if (!Item) return false
    const before = recordOf(Item)
    const of = idNow(council, before.department)
    const made = relisted({ ...before, department: of }, events, { teamOf: teamOf(of), wardNameOf })
    const after: WorkRecord = { ...made, department: before.department }
    if (isDeepStrictEqual(without(keptAs(after)), without(Item))) return false
    if (await put(after, before.revision)) return true
  }
  throw new Error(`Too many writers of ${key.reference} at once. Run it again`)
}

/** A request in the list of each department that it was with, under every id that the department had. */
async function request(system: System, reference: string, knowing: Knowing): Promise<boolean> {
  const found = await requestsTable(system.requests, system.documents).get(reference)
  if (!found) return false
  const events = found.history.map((entry) => toEvent(found, entry, serviceOf(found.service), council))
  const departments = new Set(events.flatMap(({ department }) => idsWith(council, department)))
  const written = await Promise.all(
    [...departments].map((department) => one(system, { department, reference }, events, knowing)),
  )
  return written.includes(true)
}

/**
 * Puts every request into the lists and orders of this version, by key, some at a time. Safe to repeat, and while
 * people work. Returns how many there are, and how many stood otherwise.
 */
export async function relist(
  system: System,
  knowing: Knowing,
  said: (line: string) => void,
): Promise<{ requests: number; written: number }> {
  const count = { requests: 0, written: 0 }
  let some: string[] = []
  const take = async () => {
    const written = await Promise.all(some.map((reference) => request(system, reference, knowing)))
    count.written += written.filter(Boolean).length
    count.requests += some.length
    some = []
    if (count.requests % 1000 === 0) said(`${count.requests} requests so far`)
  }
  for (const id of council.departments.flatMap(idsOf))
    for await (const reference of referencesOf(system.documents, system.requests, id)) {
      some.push(reference)
      if (some.length === atOnce) await take()
    }
  if (some.length > 0) await take()
  return count
}

if (import.meta.main)
  await command('npm run relist -- [--deployed]', [], async (_, said) => {
    const { RequestsTableName: requests, WorklistTableName: worklist } = await outputs()
    if (!requests || !worklist)
      throw new Error(
        'The stack lacks an output RequestsTableName or WorklistTableName. Deploy this version first',
      )
    leadToSystem()
    // They read the environment as they are loaded.
    const [{ worklistTable }, { areas }, { wards }, { teamsBy }, { wardNameIn }] = await Promise.all([
      import('#aws/list/worklist-table.ts'),
      import('#council/areas/load.ts'),
      import('#council/areas/wards.ts'),
      import('#requests/life/team.ts'),
      import('#contract/geo/wards.ts'),
    ])
    const knowing = { teamOf: teamsBy(council, areas), wardNameOf: wardNameIn(wards) }
    const system = { ...operatorClients(), requests, worklist, put: worklistTable(worklist).put }
    const found = await relist(system, knowing, said)
    said(
      `${found.requests} requests looked at, ${found.written} put into the lists and orders of this version`,
    )
  })
