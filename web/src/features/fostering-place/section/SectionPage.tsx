import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { checkAnswers } from '#services/define/check.ts'
import { prune } from '#services/define/walk.ts'
import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { ErrorSummary, type ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { addresses } from '../addresses.ts'
import { messageOf, partOf, placeOf, readPart, send } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { isWaiting } from '../kept/kept.ts'
import { fail, sendPart } from '../kept/useSentAlong.ts'
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
  if (found === 'wait' || 'failed' in found) return <NotYet of={place.of} found={found} />
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
  useTitle(`${errors.length > 0 ? 'Error: ' : ''}${section.title}`)
  return (
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        {errors.length > 0 && <ErrorSummary errors={errors} attempt={finishing.attempt} />}
        <h1 className="govuk-heading-l">{section.title}</h1>
        <InsetText>{section.summary}</InsetText>
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
            <SummaryList rows={sectionRows(of, here, mayFill)} />
          </>
        )}
        {begun && next && mayFill && (
          <ButtonLink href={addresses.question(of, part, next.id)}>Go on with this section</ButtonLink>
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
          <p className="govuk-body">
            Your worker has this now. To change it, write a message to your worker.
          </p>
        )}
      </div>
    </Main>
  )
}

const refusedItems = ({ of }: Place, { section, part, kept }: SectionHere): ErrorSummaryItem[] =>
  errorItems(of, part, section, Object.entries(kept.refused))

/** Says that the section is finished, once everything of it has arrived. */
function useFinishing({ of, kept: store }: Place, { section, part, answers }: SectionHere) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
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
    if (busy) return
    setBusy(true)
    try {
      await sendPart(of, store, queries, part)
      // What nobody chose yet, or was refused, stands on this page with what to do about it.
      if (store.read(part) && Object.keys(store.read(part)?.answers ?? {}).length > 0) return say([])
      const { seen } = await readPart(of, part)
      const after = await send(of, { part, act: 'finish', seen, with: {}, key: newKey() })
      queries.setQueryData(partOf(of, part).queryKey, after)
      void queries.invalidateQueries({ queryKey: placeOf(of).queryKey })
      navigate(addresses.home(of), { state: { finished: section.title } })
    } catch (failure) {
      fail(of, failure)
      say([{ text: messageOf(failure) }])
    } finally {
      setBusy(false)
    }
  }
  return { busy, errors, attempt, finish }
}
