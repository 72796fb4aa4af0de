import { queryOptions } from '@tanstack/react-query'
import { fetchFile } from '#web/app/api.ts'

/** Where anybody gets the file of a round, to check it here or by other means. */
export const fileAddress = (round: string) =>
  `/api/admissions/rounds/${encodeURIComponent(round)}/published` as const

/** The published file of a round as it came, to the byte: what is checked is the file and not a reading of it. */
export const publishedFile = (round: string) =>
  queryOptions({
    queryKey: ['published', round],
    queryFn: async ({ signal }) => (await fetchFile(fileAddress(round), { signal })).text(),
    staleTime: Number.POSITIVE_INFINITY,
  })
