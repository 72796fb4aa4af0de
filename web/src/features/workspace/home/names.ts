import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Board, RefusedRecipient } from '#contract/workspace/refused.ts'
import { council } from '#council'
import { staffApi } from '#web/staff/staffApi.ts'

type Named = readonly { readonly id: string; readonly name: string }[]

const Person = z.object({ id: z.string(), name: z.string() })

const Members = z.object({
  members: z.array(z.object({ id: z.string(), details: z.object({ name: z.string() }) })),
})

async function colleagues(): Promise<Named> {
  const path = `/api/workspace/departments/${council.roles.fostering}/colleagues` as const
  return staffApi(path, (json) => z.object({ colleagues: z.array(Person) }).parse(json).colleagues)
}

/** Where the people and schools of a board are kept. Whoever can mend an address may read that list. */
const listOf: Readonly<Record<Board, () => Promise<Named>>> = {
  people: () =>
    staffApi('/api/workspace/people', (json) => z.object({ people: z.array(Person) }).parse(json).people),
  schools: async () => (await import('virtual:schools')).schools,
  appeals: () =>
    staffApi(
      '/api/workspace/appeals/people',
      (json) => z.object({ people: z.array(Person) }).parse(json).people,
    ),
  panel: () =>
    staffApi('/api/workspace/fostering/panel/members', (json) =>
      Members.parse(json).members.map(({ id, details }) => ({ id, name: details.name })),
    ),
  enquiries: colleagues,
  cases: colleagues,
}

/** For whoever is no longer in that list, or while it cannot be read. */
const unnamed: Readonly<Record<Board, string>> = {
  people: 'Somebody you invited',
  schools: 'A school',
  appeals: 'A member of an appeal panel',
  panel: 'A member of the fostering panel',
  enquiries: 'A colleague who meets people who enquire about fostering',
  cases: 'A colleague who assesses foster carers',
}

/** What to call somebody whose email was refused: their name never travels with a message. */
export function useName({ board, who }: Pick<RefusedRecipient, 'board' | 'who'>): string {
  const { data } = useQuery({
    queryKey: ['workspace', 'refused', 'names', board],
    queryFn: listOf[board],
    staleTime: 60_000,
  })
  return data?.find(({ id }) => id === who)?.name ?? unnamed[board]
}
