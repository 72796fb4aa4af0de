import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { mendedBy } from '#access/refused/rights.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Board, RefusedList, type RefusedRecipient } from '#contract/workspace/refused.ts'
import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { staffApi } from '#web/staff/staffApi.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { useName } from './names.ts'

const queryKey = ['workspace', 'refused']
const asked = {
  queryKey,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi('/api/workspace/refused', (json) => RefusedList.parse(json).refused, { signal }),
}

/** What to do, and where. */
const toDo: Readonly<
  Record<Board, { readonly words: string; readonly href?: string; readonly page?: string }>
> = {
  people: {
    words:
      'They cannot sign in without the invitation. Remove them, and add them again with the right address.',
    href: paths.people,
    page: 'Open people',
  },
  schools: {
    words:
      'Call the school, and ask them to sign in and look at what is waiting. Then ask whoever looks after this site to put the address right.',
    href: `${paths.admissionsDesk}/today`,
    page: 'Open admissions today',
  },
  appeals: {
    words:
      'Call them about their link or their hearing. If the address is wrong, take them off the list and add them again.',
    href: `${paths.appeals}/people`,
    page: 'Open the list of panel members',
  },
  panel: {
    words: 'Call them about their link or their meeting. Then put their address right.',
    href: `${paths.panelDesk}/members`,
    page: 'Open the panel’s members',
  },
  enquiries: {
    words: 'Tell them to look at their times: something was booked, moved or cancelled.',
    href: `${paths.workspace}/enquiries/times`,
    page: 'Open the times',
  },
  cases: {
    words: 'Tell them that a panel member has asked about their papers.',
    href: paths.fosteringDesk,
    page: 'Open cases',
  },
}

/** Colleagues and schools that our emails do not reach: nothing where there are none, or nobody here can mend it. */
export function Refused() {
  const staff = useStaff()
  const { data, error } = useQuery({ ...asked, enabled: mendedBy(staff, council).length > 0 })
  if (error !== null)
    return (
      <p className="govuk-body">
        We cannot show at the moment whether our emails reach everybody. Load the page again in a minute.
      </p>
    )
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="refused">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="refused">
        Needs attention: emails that were refused
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {data.map((one) => (
          <One key={`${one.board} ${one.who}`} one={one} />
        ))}
      </ul>
    </section>
  )
}

function One({ one }: { one: RefusedRecipient }) {
  const { board, who, since } = one
  const name = useName(one)
  const queries = useQueryClient()
  const done = useMutation({
    mutationFn: () =>
      staffApi(`/api/workspace/refused/${board}/${encodeURIComponent(who)}`, () => undefined, {
        method: 'DELETE',
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
  const { words, href, page } = toDo[board]
  return (
    <li>
      <strong>{name}</strong>
      <span>{`: our email was refused on ${dayInWords(since)}. ${words} `}</span>
      {href && <Link href={href}>{page}</Link>}
      <div>
        <Button
          type="button"
          variant="secondary"
          className="govuk-!-margin-top-2 govuk-!-margin-bottom-0"
          aria-disabled={done.isPending}
          onClick={() => !done.isPending && done.mutate()}
        >
          I have dealt with this
          <span className="govuk-visually-hidden">{`: ${name}`}</span>
        </Button>
      </div>
      {done.isError && (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error: </span>
          We could not save this. Try again in a minute.
        </p>
      )}
    </li>
  )
}
