import { type UseQueryOptions, useQueryClient } from '@tanstack/react-query'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { staffApi } from '#web/staff/staffApi.ts'

interface Reads<T> {
  parse(json: unknown): T
}
type Place = readonly string[]

export const pathOf = (place: Place) =>
  `/api/workspace/fostering/${place.map(encodeURIComponent).join('/')}` as const
const root = 'fostering-enquiries'

/** Asks for one thing of staff's side of enquiries. */
export const asks = <T>(
  schema: Reads<T>,
  place: Place,
  query: Readonly<Record<string, string>> = {},
): UseQueryOptions<T> => ({
  queryKey: [root, ...place, query],
  queryFn: ({ signal }) =>
    staffApi(`${pathOf(place)}?${new URLSearchParams(query)}`, (json) => schema.parse(json), { signal }),
  staleTime: 0,
})

/** Looks again at all that these pages show. */
export function useLookAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [root] })
}

/** Sends something, once however often it is tried, and looks again, also where it was refused. Throws ApiProblem. */
export function useAct<Body extends object, T>(schema: Reads<T>) {
  const lookAgain = useLookAgain()
  const once = useSendOnce(({ place, action }: { place: Place; action: Body }, key) =>
    staffApi(pathOf(place), (json) => schema.parse(json), {
      method: 'POST',
      body: action,
      headers: { 'idempotency-key': key },
    }),
  )
  return async (place: Place, action: Body) => {
    try {
      await once({ place, action })
    } finally {
      await lookAgain()
    }
  }
}
