import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { addresses } from '../addresses.ts'
import { keyOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { forget } from '../session.ts'
import { summaries } from '../summaries.ts'
import { roleInWords } from '../words.ts'
import { useAct } from './useAct.ts'

/** `/fostering/place/…/people`: who is in the household, and how somebody leaves it. */
export default function PeoplePage() {
  return <InPlace Page={People} />
}

function People({ of, view }: Place) {
  const { act, busy, wrong, attempt } = useAct(of, 'head')
  const queries = useQueryClient()
  const [asks, setAsks] = useState(false)
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
    <PlacePage
      of={of}
      title="People in your household"
      summary={summaries.people}
      errors={wrong ? [{ text: wrong }] : []}
      attempt={attempt}
    >
      <SummaryList
        rows={view.people.map(({ id, name, role, here }) => ({
          key: id === view.you.id ? `${name} (you)` : name,
          value: here ? roleInWords[role] : 'Has left the household',
        }))}
      />
      <p className="govuk-body">
        Has something changed? <Link href={addresses.messages(of)}>Write to your worker</Link>
      </p>
      {mayLeave && !asks && (
        <>
          <h2 className="govuk-heading-m">If you do not want to apply any more</h2>
          <p className="govuk-body">
            You can leave, and the others can carry on without you. What you wrote about yourself stays yours:
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
            Your link stops working after this. We tell your worker, who will call you if you would like that.
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
    </PlacePage>
  )
}
