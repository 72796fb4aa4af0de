import { useQuery } from '@tanstack/react-query'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { Team } from '#contract/fostering/team.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import type { About } from './acts/row.ts'
import { asks } from './api.ts'

/** What forms of acts know. Who is signed in is of the team, whether or not they have opened their day. */
export function useAbout(view: CaseView, part?: DeskPart): About {
  const { id, name } = useStaff()
  const { data } = useQuery({ ...asks(Team, ['team']), enabled: view.acts.includes('assign') })
  const others = (data?.team ?? []).filter((one) => one.id !== id)
  return { view, part, team: [{ id, name }, ...others] }
}
