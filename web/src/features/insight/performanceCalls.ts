import { queryOptions } from '@tanstack/react-query'
import { Areas } from '#contract/geo/areas.ts'
import { Wards } from '#contract/geo/wards.ts'
import { Performance, ServicePerformance } from '#contract/insight/performance.ts'
import { inThePage } from '#web/app/answers.ts'
import { api, fetchFile } from '#web/app/api.ts'

/** Numbers of every service. */
export const performanceOfAll = queryOptions({
  queryKey: ['performance'],
  meta: inThePage,
  queryFn: ({ signal }) => api('/api/performance', (json) => Performance.parse(json), { signal }),
  staleTime: 60_000,
})

/** Numbers of one service. */
export const performanceOf = (slug: string) =>
  queryOptions({
    queryKey: ['performance', slug],
    meta: inThePage,
    queryFn: ({ signal }) =>
      api(`/api/performance/${encodeURIComponent(slug)}`, (json) => ServicePerformance.parse(json), {
        signal,
      }),
    staleTime: 60_000,
  })

async function geo<T>(file: string, read: (json: unknown) => T): Promise<T> {
  return read(await (await fetchFile(`/geo/${file}`)).json())
}

/** Outlines of districts. */
export const districtShapes = queryOptions({
  queryKey: ['geo', 'areas'],
  queryFn: () => geo('areas.json', (json) => Areas.parse(json).districts),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Outlines of wards. */
export const wardShapes = queryOptions({
  queryKey: ['geo', 'wards'],
  queryFn: () => geo('wards.json', (json) => Wards.parse(json)),
  staleTime: Number.POSITIVE_INFINITY,
})
