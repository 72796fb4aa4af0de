import { queryOptions } from '@tanstack/react-query'
import { AnnouncedDraw } from '#contract/admissions/published.ts'
import { ApiProblem, api, fetchFile } from '#web/app/api.ts'

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

/** What is announced of a round's draw; null: nothing. */
export const announcedDraw = (round: string) =>
  queryOptions({
    queryKey: ['draw', round],
    queryFn: async ({ signal }) => {
      try {
        const path = `/api/admissions/rounds/${encodeURIComponent(round)}/draw` as const
        return await api(path, (json) => AnnouncedDraw.parse(json), { signal })
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null
        throw error
      }
    },
  })
