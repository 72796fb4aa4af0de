import { type Query, QueryClient } from '@tanstack/react-query'
import { mayPass } from './api.ts'
import { isFault } from './fault.ts'

const maxRetries = 2

/**
 * Asks again when the network or the service failed, never when the service said no. Where the page itself is wrong and
 * has nothing to show it says so, and does not call that a missing connection.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, problem) => failures < maxRetries && mayPass(problem),
        throwOnError: (problem: unknown, { state }: Pick<Query, 'state'>) =>
          isFault(problem) && state.data === undefined,
        staleTime: 30_000,
        // Whoever is offline is told so instead of waiting without a word, and has it when the connection is back.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
