import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { checkAnswers } from '#services/define/check.ts'
import { prune } from '#services/define/walk.ts'
import { meanwhile } from '#web/app/meanwhile.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import type { ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { isWaiting } from '#web/kept/kept.ts'
import { addresses } from '../addresses.ts'
import { messageOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { fail, finishPart } from '../kept/useSentAlong.ts'
import { Differing } from './Differing.tsx'
import { KeptStatus } from './KeptStatus.tsx'
import { NotYet } from './NotYet.tsx'
import { errorItems, sectionRows } from './rows.tsx'
import { nextPage, type SectionHere, useSection } from './useSection.ts'

/** `/fostering/place/…/section/<part>`: what a section asks and why, what was answered, and the way on. */
export default function SectionPage() {
  return <InPlace Page={Section} />
}

function Section(place: Place) {
  const found = useSection(place)
  if (found === 'none') return <NotFoundPage />
  if ('query' in found) return <NotYet of={place.of} query={found.query} />
  return <Shown place={place} here={found} />
}

function Shown({ place, here }: { place: Place; here: SectionHere }) {
  const { of } = place
  const { section, part, view, answers, kept } = here
  const finishing = useFinishing(place, here)
  const next = nextPage(here)
  const first = section.pages[0]
  const begun = Object.keys(answers).length > 0
  const done = view.values.finished === true && !isWaiting(kept)
  const mayFill = view.acts.includes('save')
  const errors = [...finishing.errors, ...refusedItems(place, here)]
  return (
    <PlacePage
      of={of}
      title={section.title}
      summary={section.summary}
      errors={errors}
      attempt={finishing.attempt}
    >
      {section.about === 'person' && (
        <p className="govuk-body">Only you and the people who work with you here see what you write.</p>
      )}
      {done && <p className="govuk-body">You have finished this section. You can still change it.</p>}
      <KeptStatus place={place} part={part} />
      <Differing place={place} here={here} />
      {!begun && first && mayFill && !done && (
        <ButtonLink href={addresses.question(of, part, first.id)}>Start</ButtonLink>
      )}
      {(begun || !next) && (
        <>
          <h2 className="govuk-heading-m">Your answers</h2>
          <SummaryList rows={sectionRows(place, here, mayFill)} />
        </>
      )}
      {begun && next && mayFill && (
        <ButtonLink href={addresses.question(of, part, next.id)}>Continue with this section</ButtonLink>
      )}
      {!next && mayFill && !done && (
        <Button
          type="button"
          {...(!begun && { variant: 'secondary' as const })}
          loading={finishing.busy}
          loadingText="Sending"
          onClick={finishing.finish}
        >
          {begun ? 'I have finished this section' : 'I have nothing to add here'}
        </Button>
      )}
      {!mayFill && (
        <p className="govuk-body">Your worker has this now. To change it, write a message to your worker.</p>
      )}
    </PlacePage>
  )
}

const refusedItems = ({ of }: Place, { section, part, kept }: SectionHere): ErrorSummaryItem[] =>
  errorItems(of, part, section, Object.entries(kept.refused))

/** What has to be done first, and stands on this page. */
const notFinished = {
  refused: { text: 'Put right the answers that are listed here, then finish' },
  choose: { text: 'Choose which of two answers to keep, then finish', href: '#differing' },
  changed: {
    text: 'An answer was changed on another device while you were here. Look at your answers below. If they are right, finish once more',
  },
} as const

/** Says that the section is finished, once everything of it has arrived. */
function useFinishing({ of, kept: store }: Place, { section, part, answers }: SectionHere) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState('')
  const [errors, setErrors] = useState<readonly ErrorSummaryItem[]>([])
  const [attempt, setAttempt] = useState(0)

  const say = (items: readonly ErrorSummaryItem[]) => {
    setErrors(items)
    setAttempt((before) => before + 1)
  }

  async function finish() {
    const checked = checkAnswers({ slug: section.slug, pages: section.pages }, prune(section, answers))
    if (!checked.ok) {
      const wrong = checked.errors.map(({ question, message }) => [question, message] as const)
      return say(errorItems(of, part, section, wrong))
    }
    const said = JSON.stringify(answers)
    if (busy) {
      const words = meanwhile(busy, said)
      return words ? say([{ text: words }]) : undefined
    }
    setBusy(said)
    try {
      const came = await finishPart(of, store, queries, part, answers)
      if (came === 'finished') return navigate(addresses.home(of), { state: { finished: section.title } })
      say([notFinished[came]])
    } catch (failure) {
      fail(of, failure)
      say([{ text: messageOf(failure) }])
    } finally {
      setBusy('')
    }
  }
  return { busy: busy !== '', errors, attempt, finish }
}
