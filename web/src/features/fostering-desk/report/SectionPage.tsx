import { useCallback, useRef, useState } from 'react'
import { useParams } from 'react-router'
import type { SectionView } from '#contract/fostering/report.ts'
import { sectionNamed } from '#fostering/parts/sections/index.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { sectionOf } from './api.ts'
import { FilledIn } from './FilledIn.tsx'
import { GoneParts } from './GoneParts.tsx'
import { State } from './ReportPage.tsx'
import { useStep } from './useStep.ts'
import { Versions } from './Versions.tsx'
import { WritePassage } from './WritePassage.tsx'

/** `/workspace/fostering/cases/<household>/write/<section>`: what is known, and what is written about it. */
export default function SectionPage() {
  const { household = '', section = '' } = useParams()
  const found = sectionNamed(section)
  if (!found) return <NotFoundPage />
  return (
    <DeskPage
      title={found.section.title}
      caption={household}
      back={{ href: addresses.report(household, found.report), text: 'Back to the report' }}
    >
      <Asked query={sectionOf(household, section)} waiting="Opening the section…">
        {(view) => <Section view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Section({ view }: { view: SectionView }) {
  const { household, name, seen, people, passages, acts, state } = view
  const { step, busy, wrong, say } = useStep(household)
  const [said, setSaid] = useState('')
  const writes = acts.includes('write')
  const typed = useRef(new Set<string>())
  const asked = useRef(false)
  const onTyped = useCallback((id: string, isOpen: boolean) => {
    asked.current = false
    if (isOpen) typed.current.add(id)
    else typed.current.delete(id)
  }, [])
  async function finish() {
    setSaid('')
    // The next press means it.
    if (typed.current.size > 0 && !asked.current) {
      asked.current = true
      return say(
        'You have written something that is not saved yet. Save it first. To finish the section without it, choose “Finish this section” again',
      )
    }
    const done = await step('finish', { part: name, act: 'finish', seen, with: {} })
    if (done === 'changed') say('Somebody else wrote in this section. Read it, then finish it')
    if (done === 'done') setSaid('This section is finished')
  }
  return (
    <>
      {wrong.words && (
        <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.words, href: '#finish' }]} />
      )}
      {said && <NotificationBanner type="success">{said}</NotificationBanner>}
      <p className="govuk-body">
        <State state={state} />
      </p>
      <InsetText>{view.ask}</InsetText>
      <GoneParts gone={view.gone} people={people} />
      {view.filled.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What we know already</h2>
          <FilledIn filled={view.filled} people={people} headingLevel={3} />
        </>
      )}
      <h2 className="govuk-heading-m">What you write</h2>
      {passages.map((passage, at) => (
        <WritePassage
          key={passage.id}
          view={view}
          passage={passage}
          number={at + 1}
          onSaved={setSaid}
          onTyped={onTyped}
        />
      ))}
      {writes ? (
        <WritePassage view={view} number={passages.length + 1} onSaved={setSaid} onTyped={onTyped} />
      ) : (
        passages.length === 0 && <p className="govuk-body">Nobody has written anything yet.</p>
      )}
      {writes && passages.length > 0 && state !== 'done' && (
        <Button
          id="finish"
          type="button"
          loading={busy === 'finish'}
          loadingText="Finishing"
          onClick={finish}
        >
          Finish this section
        </Button>
      )}
      <Versions view={view} />
    </>
  )
}
