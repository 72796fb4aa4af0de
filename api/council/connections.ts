import * as z from 'zod/mini'
import { attributeFacts, Connection } from '#contract/council/connection.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { questionsOf } from '#services/define/walk.ts'
import { services } from '#services/index.ts'

/**
 * Where the own systems of departments are whose `consumer` in the profile is `webhook` or `open311`, by the
 * department's id. Read when the app is synthesised; nothing of it reaches a browser, and no key belongs here: keys are
 * secrets of the stack. `api/contract/council/connection.ts` says what there is to give.
 *
 *   highways: { kind: 'open311', url: 'https://reports.example.gov.uk/open311/v2', services: { pothole: 'POTHOLE' } },
 *   'blue-badge': { kind: 'webhook', url: 'https://badges.example.gov.uk/shire' },
 */
export const connections: Connections = {}

/** As they are written: what has a default may be left out. */
export type Connections = Readonly<Record<string, z.input<typeof Connection>>>

type Council = Pick<CouncilProfile, 'departments'>

const wordsOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? `has no ${issue.keys.join(', ')}` : issue.message

/** Names that a connection gives a code to and that nothing has: what was meant would never be sent. */
function unknownNames(connection: Connection): string[] {
  if (connection.kind !== 'open311') return []
  const slugs = services.map(({ slug }) => slug)
  const keys: string[] = services.flatMap(questionsOf).map(({ key }) => key)
  const named = Object.keys(connection.attributes ?? {})
  return [
    ...Object.keys(connection.services)
      .filter((name) => !slugs.includes(name))
      .map((name) => `services.${name}: is no service of the catalogue`),
    ...named
      .filter((name) => !keys.includes(name) && !attributeFacts.some((fact) => fact === name))
      .map(
        (name) => `attributes.${name}: is no answer of a service, and none of ${attributeFacts.join(', ')}`,
      ),
  ]
}

/** What is missing of the connections or wrong with them, a line each that begins with the department’s id. */
export function connectionProblems(council: Council, given: Connections): string[] {
  const own = council.departments.filter(({ consumer }) => consumer === 'webhook' || consumer === 'open311')
  const missing = own
    .filter(({ id }) => !given[id])
    .map(({ id, consumer }) => `${id} is missing: its consumer is ${consumer}, so give its kind and url`)
  const wrong = Object.entries(given).flatMap(([id, connection]) => {
    const department = council.departments.find((one) => one.id === id)
    if (!department) return [`${id} is no department of the council profile`]
    if (department.consumer !== connection.kind)
      return [
        `${id} is of kind ${connection.kind}, and its consumer in the council profile is ${department.consumer}`,
      ]
    const { data, error } = z.safeParse(Connection, connection)
    if (data) return unknownNames(data).map((problem) => `${id}.${problem}`)
    return error.issues.map((issue) => `${[id, ...issue.path].join('.')}: ${wordsOf(issue)}`)
  })
  return [...missing, ...wrong]
}

/** The connections, whole, by department. Throws with everything that is missing or wrong. */
export function readConnections(council: Council, given: Connections): ReadonlyMap<string, Connection> {
  const problems = connectionProblems(council, given)
  if (problems.length > 0)
    throw new Error(
      `api/council/connections.ts does not fit the council profile:\n  ${problems.join('\n  ')}`,
    )
  return new Map(Object.entries(given).map(([id, connection]) => [id, Connection.parse(connection)]))
}
