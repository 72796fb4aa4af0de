import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type * as z from 'zod/mini'
import { type MeetingLine, MeetingList } from '#contract/fostering/panel/meeting.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, meetingQuery } from '../api.ts'
import { Leaving } from './Leaving.tsx'
import { Meeting } from './Meeting.tsx'
import '../panel.scss'

type Line = z.infer<typeof MeetingLine>

/** Whoever has just signed in is led on to their papers, once. */
const landed = 'shire-panel-landed'

function mayLand(state: unknown): boolean {
  return (state as { landing?: true } | null)?.landing === true && sessionStorage.getItem(landed) === null
}

const isComing = ({ state }: Line): boolean => state === 'planned' || state === 'open'

/** `/workspace/panel`: somebody’s panel meetings, with what is asked of them. */
export default function MeetingsPage() {
  const [search] = useSearchParams()
  const leaves = search.get('leaving') !== null
  return (
    <DeskPage title={leaves ? 'Before you sign out' : 'Your panel meetings'}>
      {leaves && <Leaving />}
      <Asked query={asks(MeetingList, ['meetings'])} waiting="Opening your meetings…">
        {({ meetings }) => <Shown meetings={meetings} />}
      </Asked>
    </DeskPage>
  )
}

function Shown({ meetings }: { meetings: readonly Line[] }) {
  const { state } = useLocation()
  const mine = meetings.filter((line) => line.mine.invited)
  const coming = mine.filter(isComing).sort((a, b) => a.starts.localeCompare(b.starts))
  const [first, ...others] = coming
  if (first && others.length === 0 && first.locked > 0 && mayLand(state)) return <Land meeting={first.id} />
  if (coming.length === 0)
    return (
      <p className="govuk-body">
        You have no panel meetings coming up. We will email you when we would like you to come to one. If
        somebody has invited you to join the panel, open the link in their email first.
      </p>
    )
  return (
    <>
      {coming.map((line) => (
        <Meeting key={line.id} line={line} />
      ))}
    </>
  )
}

/** On to the first papers that can be read. */
function Land({ meeting }: { meeting: string }) {
  const navigate = useNavigate()
  const { data, error } = useQuery({ ...meetingQuery(meeting), retry: false })
  const item = data?.items.find(({ pack, mine }) => pack !== null && mine !== 'conflict')
  const to = item ? addresses.pack({ meeting, item: item.id }) : addresses.home
  const known = data !== undefined || error !== null
  // Kept as it happens, not as it is drawn: what is drawn twice would be taken for a second time, and stay where it is.
  useEffect(() => {
    if (!known) return
    sessionStorage.setItem(landed, 'yes')
    navigate(to, { replace: true, state: null })
  }, [known, to, navigate])
  return (
    <p className="govuk-body" role="status">
      Opening your papers…
    </p>
  )
}
