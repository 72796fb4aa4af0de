import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import type { Application } from '#admissions/rounds/application.ts'
import { applicationItem } from '#aws/admissions/applications-table.ts'
import { councilData } from '#aws/admissions/council-data.ts'
import { council } from '#council'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { applicationsOf, seededKey } from '#infra/operate/seed/applications.ts'
import { writeAll } from '#infra/operate/seed/write.ts'
import { admissions } from '#services/school-place/admissions.ts'

/** A made-up application of the installation, with the key that opens its private pages. */
export interface Seeded {
  readonly application: Application
  readonly key: string
}

/**
 * Puts made-up applications into a round of the shared installation, over those of before. `change` makes of each what a
 * test needs.
 */
export async function seedRound(
  round: string,
  count: number,
  change: (application: Application, at: number) => Application = (one) => one,
): Promise<Seeded[]> {
  const { AdmissionsTableName: table = '', RequestSecretId: SecretId } = await outputs()
  const { documents, secrets } = operatorClients()
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }))
  const secret = new TextEncoder().encode(SecretString)
  const prefix = council.departments.find(({ id }) => id === admissions.department)?.prefix ?? ''
  const known = await councilData().roundOf(round)
  if (!known) throw new Error(`There is no round ${round}`)
  const applications = applicationsOf({ council: known, secret, prefix }, count).map(change)
  await writeAll(documents, table, applications.map(applicationItem))
  return applications.map((application) => ({
    application,
    key: seededKey(secret, application.reference),
  }))
}
