import type { Secret } from '../model/plan.ts'

/** Systems of others that functions speak to, where each really is, and which variable names the secret with its key. */
export const systems = {
  notify: {
    name: 'GOV.UK Notify',
    url: 'https://api.notifications.service.gov.uk',
    secret: 'NOTIFY_SECRET_ID',
  },
  pay: {
    name: 'GOV.UK Pay',
    url: 'https://publicapi.payments.service.gov.uk',
    secret: 'PAY_SECRET_ID',
  },
  places: {
    name: 'OS Places',
    url: 'https://api.os.uk/search/places/v1',
    secret: 'PLACES_SECRET_ID',
  },
  foreign: {
    name: 'A department’s own system',
    url: 'https://foreign.invalid',
    secret: 'FOREIGN_SECRET_ID',
  },
} as const
export type SystemId = keyof typeof systems
export const systemIds = Object.keys(systems) as readonly SystemId[]

/** Path under which the player's address answers for a system. */
export const standInPath = (id: SystemId): string => `/outside/${id}`

/** The environment with the addresses of outside systems replaced by those of their stand-ins at this site. */
export function withStandIns(
  environment: Readonly<Record<string, string>>,
  site: string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, standIn(value, site)]))
}

function standIn(value: string, site: string): string {
  for (const id of systemIds) {
    const { url } = systems[id]
    const rest = value.startsWith(url) ? value.slice(url.length) : undefined
    // Not a host or a path that merely begins alike.
    if (rest !== undefined && /^([/?#]|$)/.test(rest)) return `${site}${standInPath(id)}${rest}`
  }
  return value
}

type Keyed = readonly { readonly environment: Readonly<Record<string, string>> }[]

/**
 * The keys of a system as it knows them: of the secrets that functions' environments name for it, without the line end
 * with which they were put there.
 */
export function keysOf(
  functions: Keyed,
  secrets: Readonly<Record<string, string>>,
  id: SystemId,
): readonly string[] {
  const arns = functions.map(({ environment }) => environment[systems[id].secret])
  return [...new Set(arns)].flatMap((arn) => (arn && secrets[arn] !== undefined ? [secrets[arn].trim()] : []))
}

/** Secrets whose value an outside system gave are as an operator puts them in from a file. */
export function asPasted(secrets: readonly Secret[], functions: Keyed): Secret[] {
  const given = new Set(
    functions.flatMap(({ environment }) => systemIds.map((id) => environment[systems[id].secret])),
  )
  return secrets.map((secret) => (given.has(secret.arn) ? { ...secret, pasted: true } : secret))
}

/** The key of a system that has one. */
export const keyOf = (...asked: Parameters<typeof keysOf>): string | undefined => keysOf(...asked)[0]
