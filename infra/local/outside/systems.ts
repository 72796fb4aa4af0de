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

/** The key of a system: the value of the secret that a function's environment names for it. */
export function keyOf(
  functions: readonly { readonly environment: Readonly<Record<string, string>> }[],
  secrets: Readonly<Record<string, string>>,
  id: SystemId,
): string | undefined {
  const arn = functions
    .map(({ environment }) => environment[systems[id].secret])
    .find((one) => one !== undefined)
  return arn === undefined ? undefined : secrets[arn]
}
