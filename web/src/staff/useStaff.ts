import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { type Staff, StaffView } from '#contract/council/staff.ts'
import { staffApi } from './staffApi.ts'

/** Who is signed in. {@link SignedIn} gives it. */
export const StaffContext = createContext<Staff | undefined>(undefined)

/** Who is signed in, with what they may do. Throws outside of {@link SignedIn}. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext)
  if (!staff) throw new Error('useStaff stands outside of SignedIn')
  return staff
}

/** Asks who this session belongs to. */
export const me = (subject: string) =>
  queryOptions({
    queryKey: ['workspace', 'me', subject],
    queryFn: ({ signal }) => staffApi('/api/workspace/me', (json) => StaffView.parse(json), { signal }),
    staleTime: 5 * 60_000,
  })
