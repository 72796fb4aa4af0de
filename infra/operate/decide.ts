import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { Problem } from '#contract/core/problem.ts'
import { readReference } from '#contract/core/reference.ts'
import { readDay } from '#contract/core/typed/typed-date.ts'
import { departmentOfReference } from '#contract/council/department.ts'
import { DecisionMade, type DecisionToMake } from '#contract/requests/decision.ts'
import { council } from '#council'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { secretText } from '#requests/life/secret-text.ts'
import { operatorClients, outputs, siteUrl } from './clients.ts'

export const usage = `npm run decide -- BB-7K3M-9QTM approved|refused --reasons "…" [--until 2029-01-31]
Add --deployed for the system that your AWS credentials reach.`

/** The department whose prefix the reference begins with. */
function departmentOf(reference: string): string {
  const found = departmentOfReference(council, reference)
  if (!found) throw new Error(`No department of the council profile has references like ${reference}`)
  return found.id
}

async function keyOf(secrets: SecretsManagerClient, department: string): Promise<string> {
  const { DepartmentKeysId: SecretId } = await outputs()
  if (!SecretId) throw new Error(`The stack has no key of ${department}. Deploy this version first`)
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }))
  return departmentKeyIn(secretText(SecretString), department)
}

const isOutcome = (word: string | undefined): word is DecisionToMake['outcome'] =>
  word === 'approved' || word === 'refused'

interface Asked {
  readonly reference: string
  readonly decision: DecisionToMake
}

/** Reads the decision from the command line. Throws, in words, when it will not do. */
export function decisionFrom(given: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      reasons: { type: 'string' },
      until: { type: 'string' },
      deployed: { type: 'boolean' },
    },
  })
  const [typed = '', outcome] = positionals
  const reference = readReference(typed)
  if (!reference || !isOutcome(outcome) || !values.reasons) throw new Error(`Use it as: ${usage}`)
  const { reasons, until } = values
  return { reference, decision: { outcome, reasons, ...(until ? { validUntil: dayOf(until) } : {}) } }
}

function dayOf(until: string): string {
  const read = readDay(until)
  if (read.kind === 'date') return read.date
  throw new Error(`--until ${until} is no day. Write it like 2029-01-31, or like "31 January 2029"`)
}

/** Sends the decision as the department's own system would. `site` without a slash at its end. */
export async function sendDecision(
  site: string,
  key: string,
  { reference, decision }: Asked,
): Promise<DecisionMade> {
  const address = `/api/departments/${departmentOf(reference)}/requests/${reference}/decisions`
  const response = await fetch(`${site}${address}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(decision),
  })
  const body: unknown = await response.json()
  if (response.ok) return DecisionMade.parse(body)
  const { detail, errors = [] } = Problem.parse(body)
  throw new Error([detail, ...errors.map(({ message }) => message)].join(' '))
}

async function run(): Promise<string> {
  const asked = decisionFrom(process.argv.slice(2))
  const key = await keyOf(operatorClients().secrets, departmentOf(asked.reference))
  const { reference, outcome, validUntil } = await sendDecision(await siteUrl(), key, asked)
  return `${reference} is ${outcome}${validUntil ? ` until ${validUntil}` : ''}. Its private page says so`
}

if (import.meta.main) {
  try {
    console.log(await run())
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
