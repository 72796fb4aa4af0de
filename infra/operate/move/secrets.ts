import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { z } from 'zod'
import type { System } from './holdings.ts'
import { writeWhole } from './manifest.ts'

const Values = z.record(z.string(), z.string())
const fileIn = (folder: string) => join(folder, 'secrets.json')

async function textOf({ secrets }: System, SecretId: string): Promise<string> {
  const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId }))
  return SecretString
}

export const hashOfSecret = (value: string): string => createHash('sha256').update(value.trim()).digest('hex')

/** The value of each secret that links, keys and searches go by. */
export async function valuesOf(system: System): Promise<Record<string, string>> {
  const named = Object.entries(system.holdings.secrets)
  return Object.fromEntries(
    await Promise.all(named.map(async ([name, id]) => [name, await textOf(system, id)] as const)),
  )
}

export const writeSecrets = (folder: string, values: Record<string, string>): void =>
  writeWhole(fileIn(folder), `${JSON.stringify(values, null, 2)}\n`)

/** What residents and departments would miss without it. */
const without: Readonly<Record<string, string>> = {
  RequestSecretId:
    'nothing is found by its words or by an email address, no form goes on from its code, and a report that is sent again becomes a second one',
  FosteringSecretId: 'no private link of a household opens',
}

/**
 * Gives the installation the secrets of the export, where it has others and the folder has them. Returns the names of those
 * that were given. Throws when one is another and the folder does not have it.
 */
export async function bringSecrets(
  system: System,
  folder: string,
  hashes: Readonly<Record<string, string>>,
  said: (line: string) => void,
): Promise<string[]> {
  const has = await valuesOf(system)
  const brought = existsSync(fileIn(folder))
    ? Values.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
    : {}
  const given: string[] = []
  for (const [name, hash] of Object.entries(hashes)) {
    const here = system.holdings.secrets[name]
    if (!here) {
      said(`This installation has no secret ${name}: what goes by it has to be connected anew`)
      continue
    }
    if (hashOfSecret(has[name] ?? '') === hash) continue
    const value = brought[name]
    if (value === undefined || hashOfSecret(value) !== hash)
      throw new Error(
        `The secret ${name} is another one here than where the export comes from: ${without[name] ?? 'a system that has its key is refused'}. Export with --secrets, and import again: nothing has been written yet`,
      )
    await system.secrets.send(new PutSecretValueCommand({ SecretId: here, SecretString: value }))
    given.push(name)
  }
  return given
}
