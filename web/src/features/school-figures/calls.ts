import { queryOptions } from '@tanstack/react-query'
import { OneSchoolFigures, RoundsFigures } from '#contract/admissions/figures.ts'
import { FinishedReport } from '#contract/admissions/report.ts'
import { inThePage } from '#web/app/answers.ts'
import { api } from '#web/app/api.ts'
import { bySlug } from '#web/app/load/bySlug.ts'

/** What the build knows of each school, with its imported past years. */
export const schoolPages = bySlug(() => import('virtual:school-pages'))

/** How places of every round were given, all schools together. */
export const figuresOfAll = queryOptions({
  queryKey: ['school-figures'],
  meta: inThePage,
  queryFn: ({ signal }) => api('/api/admissions/figures', (json) => RoundsFigures.parse(json), { signal }),
  staleTime: 300_000,
})

/** How one school gave its places. */
export const figuresOfSchool = (school: string) =>
  queryOptions({
    queryKey: ['school-figures', school],
    meta: inThePage,
    queryFn: ({ signal }) =>
      api(`/api/admissions/figures/${encodeURIComponent(school)}`, (json) => OneSchoolFigures.parse(json), {
        signal,
      }),
    staleTime: 300_000,
  })

/** A finished report to the adjudicator. */
export const reportOf = (year: string) =>
  queryOptions({
    queryKey: ['school-figures', 'report', year],
    queryFn: ({ signal }) =>
      api(`/api/admissions/reports/${encodeURIComponent(year)}`, (json) => FinishedReport.parse(json), {
        signal,
      }),
    staleTime: 300_000,
  })
