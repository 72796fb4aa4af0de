import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { councilData } from '#aws/admissions/council-data.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { secretText } from '#requests/life/secret-text.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { operatorClients, outputs } from '../clients.ts'
import { applicationItems, type SeededRound } from './applications.ts'
import { batchSize, lanes, writeAll } from './write.ts'

/** Batches on their way to the table at once. */
const atOnce = 6

/** What the children of a round are made up from, in the system that the operator's clients reach. */
export async function seededRound(id: string): Promise<SeededRound> {
  const { RequestSecretId: SecretId } = await outputs()
  if (!SecretId) throw new Error('The stack has no output RequestSecretId. Deploy this version first')
  const data = councilData()
  const round = await data.roundOf(id)
  const known = data.rounds.map((one) => one.id).join(', ')
  if (!round) throw new Error(`There is no round ${id}. Use one of: ${known}`)
  const { SecretString } = await operatorClients().secrets.send(new GetSecretValueCommand({ SecretId }))
  const { prefix } = departmentOf(council, admissions.department)
  return { council: round, secret: new TextEncoder().encode(secretText(SecretString)), prefix }
}

/** Writes items into the table of school admissions, over those of the same keys. */
export async function writeApplications(items: readonly Record<string, unknown>[]): Promise<void> {
  const { AdmissionsTableName: table } = await outputs()
  if (!table) throw new Error('The stack has no table of school admissions. Deploy this version first')
  const { documents } = operatorClients()
  const running = lanes(atOnce)
  for (let at = 0; at < items.length; at += batchSize)
    await running.add(() => writeAll(documents, table, items.slice(at, at + batchSize)))
  await running.done()
}

/** Fills a round with so many made-up children, over those of the same number. Returns how many were written. */
export async function seedRound(id: string, count: number): Promise<number> {
  const items = applicationItems(await seededRound(id), count)
  await writeApplications(items)
  return items.length
}
