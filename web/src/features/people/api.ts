import { PeopleList } from '#contract/workspace/people.ts'
import { paths } from '#web/app/paths.ts'
import { deskApi } from '#web/staff/desk/deskApi.ts'

/** What those who manage people ask and send. */
export const { asks, useAct } = deskApi('people')

export const everybody = asks(PeopleList, [])

/** Addresses of their pages. Nobody's name or email address stands in one. */
export const addresses = {
  list: paths.people,
  add: `${paths.people}/add`,
  person: (id: string) => `${paths.people}/${id}`,
} as const
