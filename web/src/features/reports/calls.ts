import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { PublicReport, ReportList } from '#contract/insight/reports.ts'
import type { Contact } from '#contract/requests/contact.ts'
import { FollowReceipt } from '#contract/requests/request.ts'
import { inThePage } from '#web/app/answers.ts'
import { api } from '#web/app/api.ts'
import { type Filter, queryOf } from './filter.ts'

/** One page of what was reported. */
export const reportsIn = (filter: Filter) =>
  queryOptions({
    queryKey: ['reports', queryOf(filter)],
    meta: inThePage,
    queryFn: ({ signal }) =>
      api(`/api/reports?${queryOf(filter)}`, (json) => ReportList.parse(json), { signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })

/** One report. */
export const reportOf = (reference: string) =>
  queryOptions({
    queryKey: ['report', reference],
    meta: inThePage,
    queryFn: ({ signal }) =>
      api(`/api/reports/${encodeURIComponent(reference)}`, (json) => PublicReport.parse(json), { signal }),
    staleTime: 60_000,
  })

/** Something new in the receipt is no failure. */
const KnownReceipt = z.object(FollowReceipt.shape)

/** Follows it; the same key again is the same follower. */
export const follow = (reference: string, key: string, contact: Contact) => (signal: AbortSignal) =>
  api(`/api/requests/${reference}/followers`, (json) => KnownReceipt.parse(json), {
    method: 'POST',
    body: contact.updates === 'none' ? {} : { contact },
    headers: { 'idempotency-key': key },
    signal,
  })
