import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { reportFault } from '#web/app/fault.ts'
import type { PackHere } from './queries.ts'

const Read = z.array(z.string())

const queryOf = ({ staff, place, device }: PackHere) => ({
  queryKey: ['pack-read', staff, place.meeting, place.item],
  queryFn: async (): Promise<ReadonlySet<string>> => new Set(await device.json(place, 'read', Read)),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

const nothing: ReadonlySet<string> = new Set()

/** What somebody has opened of a pack on this device: sections by their hashes, and answers by the questions’ ids. */
export const useRead = (here: PackHere): ReadonlySet<string> => useQuery(queryOf(here)).data ?? nothing

/** Remembers that something was opened. */
export function useMarkRead(here: PackHere): (what: readonly string[]) => void {
  const queries = useQueryClient()
  return useCallback(
    (what) => {
      const query = queryOf(here)
      async function mark() {
        const before = await queries.ensureQueryData(query)
        if (what.every((one) => before.has(one))) return
        const after = new Set([...before, ...what])
        queries.setQueryData(query.queryKey, after)
        await here.device.putJson(here.place, 'read', [...after], here.until)
      }
      mark().catch(reportFault)
    },
    [queries, here],
  )
}
