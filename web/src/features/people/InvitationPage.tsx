import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { InvitationKey, JoinedPeople, MadeAccount, StaffInvitation } from '#contract/workspace/people.ts'
import { council } from '#council'
import { ApiProblem, api } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { JoinAs } from '#web/staff/desk/JoinAs.tsx'
import { CannotSignIn, useSignIn } from '#web/staff/SignInPage.tsx'
import { SignInWays } from '#web/staff/SignInWays.tsx'
import { session, useSession } from '#web/staff/session.ts'
import { renewSession } from '#web/staff/signingIn.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import { me, StaffContext } from '#web/staff/useStaff.ts'

const title = 'Your invitation to the workspace'
const useless =
  'This link has been used, is too old, or was replaced by a newer one. Ask whoever invited you for another'

/** The link’s own part of the address, which no server sees; undefined where it is none. */
function keyIn(hash: string): InvitationKey | undefined {
  const [person, key] = hash.slice(1).split('.')
  const read = InvitationKey.safeParse({ person, key })
  return read.success ? read.data : undefined
}

/** `/workspace/invitation#id.key`: where somebody begins who was invited to work here. */
export default function InvitationPage() {
  const asked = keyIn(useLocation().hash)
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <Inside asked={asked} />
      </div>
    </Main>
  )
}

function Inside({ asked }: { asked: InvitationKey | undefined }) {
  const known = useSession()
  // The build draws this page too, without what stands behind the #.
  if (known === undefined) return <Opening />
  if (!asked) return <p className="govuk-body">{`${useless}.`}</p>
  return known ? <Joining asked={asked} subject={known.subject} /> : <Beginning asked={asked} />
}

/** Somebody has signed in, and says that it is them. */
function Joining({ asked, subject }: { asked: InvitationKey; subject: string }) {
  const queries = useQueryClient()
  async function join() {
    const joined = await staffApi('/api/workspace/people/join', (json) => JoinedPeople.parse(json), {
      method: 'POST',
      body: asked,
    })
    // What was given comes with the next token.
    const now = session()
    if (now) await renewSession(now)
    await queries.invalidateQueries({ queryKey: ['workspace', 'me'] })
    return joined
  }
  const { data: staff, error } = useQuery(me(subject))
  if (!staff) return error ? <p className="govuk-body">{`${wordsOf(error)}.`}</p> : <Opening />
  return (
    <StaffContext value={staff}>
      <JoinAs join={join} useless={useless} onward={{ href: paths.workspace, text: 'Go to the workspace' }} />
    </StaffContext>
  )
}

const Opening = () => (
  <p className="govuk-body" role="status">
    Opening your invitation…
  </p>
)

/** Nobody has signed in yet: who it is for, and how they do. */
function Beginning({ asked }: { asked: InvitationKey }) {
  const { data, error } = useQuery({
    queryKey: ['staff-invitation', asked.person, asked.key],
    queryFn: () => send('look', asked, (json) => StaffInvitation.parse(json)),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [made, setMade] = useState<MadeAccount>()
  const signing = useSignIn({
    returnTo: made ? paths.workspace : `${paths.staffInvitation}#${asked.person}.${asked.key}`,
  })
  if (made) return <Made account={made} signing={signing} />
  if (error) return <p className="govuk-body">{`${wordsOf(error)}.`}</p>
  if (!data) return <Opening />
  return (
    <>
      {signing.failures > 0 && <CannotSignIn attempt={signing.failures} words={signing.words} />}
      <p className="govuk-body">{`Dear ${data.name}, you have been given access to the workspace of ${council.name}. The link works until ${dayInWords(data.until)}.`}</p>
      {data.byCouncil ? (
        <>
          <p className="govuk-body">Sign in with the account that you have from the council.</p>
          <SignInWays {...signing} />
        </>
      ) : (
        <MakeAccount asked={asked} email={data.email} onMade={setMade} />
      )}
    </>
  )
}

const send = <T,>(what: 'look' | 'account', body: InvitationKey, read: (json: unknown) => T) =>
  api(`/api/staff-invitations/${what}`, read, { method: 'POST', body })

const unreached = 'We could not reach our service. Check that you are online, then try again'

function wordsOf(problem: unknown): string {
  const refused = problem instanceof ApiProblem && [404, 422].includes(problem.status)
  if (refused) return useless
  const said = problem instanceof ApiProblem && problem.kind !== undefined ? problem.message : undefined
  return (said ?? wordsUnlessFault(problem, unreached)).replace(/\.$/, '')
}

interface Making {
  asked: InvitationKey
  email: string
  onMade(account: MadeAccount): void
}

function MakeAccount({ asked, email, onMade }: Making) {
  const [wrong, setWrong] = useState<{ attempt: number; words: string }>()
  const [sending, setSending] = useState(false)
  async function make() {
    setSending(true)
    try {
      onMade(await send('account', asked, (json) => MadeAccount.parse(json)))
    } catch (problem) {
      setWrong((before) => ({ attempt: (before?.attempt ?? 0) + 1, words: wordsOf(problem) }))
    }
    setSending(false)
  }
  return (
    <>
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.words }]} />}
      <p className="govuk-body">{`We will make an account for you with your email address, ${email}. You get a password for the first time that you sign in, and choose your own then.`}</p>
      <p className="govuk-body">
        You need an authenticator app on your phone. It shows a code that you enter each time you sign in.
      </p>
      <Button type="button" loading={sending} preventDoubleClick onClick={make}>
        Make my account
      </Button>
    </>
  )
}

function Made({ account, signing }: { account: MadeAccount; signing: ReturnType<typeof useSignIn> }) {
  return (
    <div role="status">
      <h2 className="govuk-heading-m">Your account is ready</h2>
      <p className="govuk-body">
        Write down this password. It is shown only here, and works for the first time that you sign in, within
        3 days.
      </p>
      <SummaryList
        rows={[
          { key: 'Email', value: account.email },
          { key: 'First password', value: account.firstPassword },
        ]}
      />
      {signing.failures > 0 && <CannotSignIn attempt={signing.failures} words={signing.words} />}
      <Button type="button" loading={signing.leaving !== false} onClick={() => void signing.begin('account')}>
        Sign in with your new account
      </Button>
    </div>
  )
}
