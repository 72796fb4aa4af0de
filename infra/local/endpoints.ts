import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from './engines/secrets.ts'

/**
 * Where a running player is reached, kept in `<data directory>/endpoints.json` (readable by its owner only) for
 * command lines: address of the site, address that answers for AWS, and a key that may do everything there.
 */
export type Endpoints = {
  site: string
  aws: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** The template's outputs, such as names of tables. */
  outputs: Record<string, string>
}

const pathIn = (dataDir: string) => join(dataDir, 'endpoints.json')

/** What the player that ran last in this directory wrote; `undefined` when none has. */
export function readEndpoints(dataDir: string): Endpoints | undefined {
  const path = pathIn(dataDir)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Endpoints) : undefined
}

export function writeEndpoints(dataDir: string, endpoints: Endpoints): void {
  writePrivate(pathIn(dataDir), JSON.stringify(endpoints, null, 2))
}

/** What stays the same across restarts: the operator's secret key and, when it is free, the port of the gateway. */
export function keptEndpoints(dataDir: string): { secretAccessKey: string; gatewayPort: number } {
  const kept = readEndpoints(dataDir)
  return {
    secretAccessKey: kept?.secretAccessKey ?? randomBytes(30).toString('base64url'),
    gatewayPort: kept ? Number(new URL(kept.aws).port) : 0,
  }
}
