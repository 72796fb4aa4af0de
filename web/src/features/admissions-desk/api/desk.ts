import { type UseQueryOptions, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '#web/app/api.ts'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { staffApi, staffUpload } from '#web/staff/staffApi.ts'

/** Anything of the contract that reads an answer. */
export interface Reads<T> {
  parse(json: unknown): T
}

/** Where something stands below the desk's own address of the API. */
export type Place = readonly string[]

const pathOf = (place: Place) =>
  `/api/workspace/admissions/${place.map(encodeURIComponent).join('/')}` as const

/** Where an answer is kept while the page stands open. */
const keyOf = (place: Place, search = '') => ['admissions-desk', ...place, search]

/** Asks for one thing of the desk. `search`: what stands behind the question mark. */
export const asks = <T>(schema: Reads<T>, place: Place, search = ''): UseQueryOptions<T> => ({
  queryKey: keyOf(place, search),
  queryFn: ({ signal }) =>
    staffApi(`${pathOf(place)}${search && `?${search}`}`, (json) => schema.parse(json), { signal }),
  staleTime: 0,
})

/**
 * Asks for one thing of the desk with what stands in no address, such as a child's name: it is sent in the body.
 */
export const finds = <Body extends object, T>(
  schema: Reads<T>,
  place: Place,
  body: Body,
): UseQueryOptions<T> => ({
  queryKey: keyOf(place, JSON.stringify(body)),
  queryFn: ({ signal }) =>
    staffApi(pathOf(place), (json) => schema.parse(json), { method: 'POST', body, signal }),
  staleTime: 0,
})

/** Looks again at all that the desk shows: what is done to a round may change each of its pages. */
export function useLookAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['admissions-desk'] })
}

/**
 * Sends something to the desk, once however often it is tried, and looks again at what it changed. Where somebody else
 * was quicker the page looks again too, before it says so. Throws ApiProblem.
 */
export function useAnswered<Body extends object, T>(schema: Reads<T>, place: Place) {
  const lookAgain = useLookAgain()
  const once = useSendOnce(({ action }: { action: Body }, key) =>
    staffApi(pathOf(place), (json) => schema.parse(json), {
      method: 'POST',
      body: action,
      headers: { 'idempotency-key': key },
    }),
  )
  return async (body: Body): Promise<T> => {
    let answer: T
    try {
      answer = await once({ action: body })
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 409) await lookAgain()
      throw problem
    }
    await lookAgain()
    return answer
  }
}

/** The same where nobody needs what is answered. */
export function useAct<Body extends object, T>(schema: Reads<T>, place: Place) {
  const send = useAnswered<Body, T>(schema, place)
  return async (body: Body): Promise<void> => {
    await send(body)
  }
}

/** Sends a file as it is. Throws ApiProblem. */
export const sendFile = <T>(schema: Reads<T>, place: Place, file: File, key: string): Promise<T> =>
  staffUpload(pathOf(place), (json) => schema.parse(json), file, { 'idempotency-key': key })
