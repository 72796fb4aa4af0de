import { secretIn } from '#aws/core/secrets.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { ClientKeys } from '#requests/open311/clients.ts'

/** The environment variable with the id of a client's secret. */
export const clientKeyVariable = (client: string): string =>
  `OPEN311_KEY_${client.replaceAll('-', '_').toUpperCase()}`

/** The key of each client of the profile, fetched once for the life of the function. */
export function open311Keys({ open311 }: Pick<CouncilProfile, 'open311'>): ClientKeys {
  const clients = open311?.clients ?? []
  const fetching = clients.map(({ id }) => ({ id, key: secretIn(clientKeyVariable(id)) }))
  return async () => {
    const keys = await Promise.all(fetching.map(async ({ id, key }) => [id, await key()] as const))
    const decoder = new TextDecoder()
    return new Map(keys.map(([id, key]) => [id, decoder.decode(key)]))
  }
}
