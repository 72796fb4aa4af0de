import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api.ts'

const maxRetries = 2

/** Asks again when the network or the service failed, never when the service said no. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, problem) => failures < maxRetries && !isRefusal(problem),
        staleTime: 30_000,
      },
    },
  })
}

const isRefusal = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500
