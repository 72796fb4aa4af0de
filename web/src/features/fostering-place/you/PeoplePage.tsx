import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { addresses } from '../addresses.ts'
import { keyOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { forget } from '../session.ts'
import { roleInWords } from '../words.ts'
import { useAct } from './useAct.ts'

/** `/fostering/place/…/people`: who is in the household, and how somebody leaves it. */
export default function PeoplePage() {
  return <InPlace Page={People} />
}

function People({ of, view }: Place) {
  const title = 'People in your household'
  const { act, busy, wrong, attempt } = useAct(of, 'head')
  const queries = useQueryClient()
  const [asks, setAsks] = useState(false)
  useTitle(`${wrong ? 'Error: ' : ''}${title}`)
  const others = view.people.filter(
    ({ id, role, here }) => id !== view.you.id && role === 'applicant' && here,
  )
  const mayLeave = view.you.role === 'applicant' && others.length > 0 && view.phase !== 'closed'

  const leave = async () => {
    if (!(await act('leave', 'leave', view.seen, { person: view.you.id }))) return
    forget(of)
    queries.removeQueries({ queryKey: keyOf(of) })
  }
  return (
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong }]} />}
        <h1 className="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={view.people.map(({ id, name, role, here }) => ({
            key: id === view.you.id ? `${name} (you)` : name,
            value: here ? roleInWords[role] : 'Has left the household',
          }))}
        />
        <p className="govuk-body">
          Is somebody missing, or does somebody move in or out?{' '}
          <Link href={addresses.messages(of)}>Write to your worker</Link>
        </p>
        {mayLeave && !asks && (
          <>
            <h2 className="govuk-heading-m">If you do not want to apply any more</h2>
            <p className="govuk-body">
              You can leave, and the others can go on without you. What you wrote about yourself stays yours:
              they never see it.
            </p>
            <Button type="button" variant="secondary" onClick={() => setAsks(true)}>
              I want to leave this application
            </Button>
          </>
        )}
        {mayLeave && asks && (
          <>
            <h2 className="govuk-heading-m">Do you want to leave?</h2>
            <WarningText>
              Your link opens nothing after this. Your worker is told, and calls you if you wish.
            </WarningText>
            <ButtonGroup>
              <Button
                type="button"
                variant="warning"
                loading={busy === 'leave'}
                loadingText="Sending"
                onClick={() => void leave()}
              >
                Yes, I leave this application
              </Button>
              <Button type="button" variant="secondary" onClick={() => setAsks(false)}>
                No, I stay
              </Button>
            </ButtonGroup>
          </>
        )}
      </div>
    </Main>
  )
}
