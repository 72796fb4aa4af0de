import { type UseQueryOptions, useQueryClient } from '@tanstack/react-query'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { staffApi } from '#web/staff/staffApi.ts'

/** Anything of the contract that reads an answer. */
export interface Reads<T> {
  parse(json: unknown): T
}

/** Where something stands below a desk's own address of the API. */
export type Place = readonly string[]

/** What a desk asks and sends. `root`: below `/api/workspace/`, and what its answers are kept under. */
export function deskApi(root: string) {
  const pathOf = (place: Place) =>
    `/api/workspace/${[root, ...place.map(encodeURIComponent)].join('/')}` as const

  /** Looks again at all that the desk shows: what is done to one thing may change each of its pages. */
  function useLookAgain(): () => Promise<void> {
    const queries = useQueryClient()
    return () => queries.invalidateQueries({ queryKey: ['desk', root] })
  }

  return {
    /** Asks for one thing of the desk. `search`: what stands behind the question mark. */
    asks: <T>(schema: Reads<T>, place: Place, search = ''): UseQueryOptions<T> => ({
      queryKey: ['desk', root, ...place, search],
      queryFn: ({ signal }) =>
        staffApi(`${pathOf(place)}${search && `?${search}`}`, (json) => schema.parse(json), { signal }),
      staleTime: 0,
    }),
    /** Asks with something that stands in no address: it is sent in the body, and the answer is kept nowhere. */
    asksWith: <T>(schema: Reads<T>, place: Place, body: object): Promise<T> =>
      staffApi(pathOf(place), (json) => schema.parse(json), { method: 'POST', body }),
    /** Asks for one thing of the desk, and keeps the answer nowhere. */
    askOnce: <T>(schema: Reads<T>, place: Place): Promise<T> =>
      staffApi(pathOf(place), (json) => schema.parse(json)),
    /** Sends something under a key that whoever sends it has kept. */
    actOnce: <T>(schema: Reads<T>, place: Place, body: object, key: string): Promise<T> =>
      staffApi(pathOf(place), (json) => schema.parse(json), {
        method: 'POST',
        body,
        headers: { 'idempotency-key': key },
      }),
    useLookAgain,
    /**
     * Sends something, once however often it is tried, and looks again, also where it was refused. Throws ApiProblem.
     */
    useAct<Body extends object, T>(schema: Reads<T>) {
      const lookAgain = useLookAgain()
      const once = useSendOnce(({ place, action }: { place: Place; action: Body }, key) =>
        staffApi(pathOf(place), (json) => schema.parse(json), {
          method: 'POST',
          body: action,
          headers: { 'idempotency-key': key },
        }),
      )
      return async (place: Place, action: Body): Promise<T> => {
        try {
          return await once({ place, action })
        } finally {
          await lookAgain()
        }
      }
    },
  }
}
