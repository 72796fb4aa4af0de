import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { learningPart } from '#contract/fostering/carers/learning.ts'
import { useArrived } from '#web/app/arrived.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { addresses } from '../addresses.ts'
import { loadFile, partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { type Done, doneIn, readYear, standardsInWords } from './years.ts'

/** `/fostering/place/…/training/record`: what somebody did when, and what counts to the standards. */
export default function RecordPage() {
  return <InPlace Page={OfCarer} />
}

const OfCarer = (place: Place) =>
  place.view.you.role === 'applicant' && place.view.phase === 'approved' ? (
    <Found {...place} />
  ) : (
    <NotFoundPage />
  )

function Found({ of, view }: Place) {
  const arrived = useArrived()
  const [said, setSaid] = useState(arrived ?? '')
  const [wrong, setWrong] = useState({ words: '', attempt: 0 })
  const known = view.parts.filter(({ kind }) => kind === 'learning').map(({ name }) => name)
  // This year’s is asked for though nothing stands in it yet.
  const names = [...new Set([learningPart(of.person, dayInEngland(new Date())), ...known])]
  const asked = useQueries({ queries: names.map((name) => partOf(of, name)) })
  const failed = asked.find(({ error, isFetching }) => error && !isFetching)
  if (asked.some(({ data }) => !data)) return <NotYet of={of} {...(failed && { query: failed })} />
  const done = doneIn(asked.flatMap(({ data }) => readYear(data)))
  const counting = done.filter(({ counts }) => counts).length
  const standards = standardsInWords(view.plan.lines)
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.training(of), text: 'Back to training and support groups' }}
      title="Your training record"
      summary={summaries.learningRecord}
      errors={wrong.words ? [{ text: wrong.words }] : []}
      attempt={wrong.attempt}
      done={said || undefined}
    >
      {standards && (
        <p className="govuk-body">
          {`${standards} ${counting === 1 ? '1 thing on this page counts towards them.' : `${counting} things on this page count towards them.`}`}
        </p>
      )}
      <ButtonLink href={addresses.addLearning(of)}>Add training you did elsewhere</ButtonLink>
      {done.length === 0 && <p className="govuk-body">There is nothing on your record yet.</p>}
      {done.map((one) => (
        <Shown
          key={one.key}
          of={of}
          one={one}
          onDone={(words) => {
            setWrong(({ attempt }) => ({ words: '', attempt }))
            setSaid(words)
          }}
          onWrong={(words) => {
            setSaid('')
            setWrong(({ attempt }) => ({ words, attempt: attempt + 1 }))
          }}
        />
      ))}
    </PlacePage>
  )
}

const countsInWords = (counts: boolean | null): string =>
  counts === null ? 'Your worker has not looked at this yet' : counts ? 'Yes' : 'No'

interface Props {
  of: Place['of']
  one: Done
  onDone(words: string): void
  onWrong(words: string): void
}

function Shown({ of, one: { on, title, counts, elsewhere, part }, onDone, onWrong }: Props) {
  const { act, busy } = useAct(of, part.name)
  const { hours, file, checked, id } = elsewhere ?? {}
  async function remove() {
    if (await act('remove', 'remove', part.seen, { id })) onDone(`You have removed “${title}”`)
    else onWrong('We could not remove it. Reload this page and try again')
  }
  return (
    <>
      <SummaryList
        card={{ title, headingLevel: 2 }}
        rows={[
          { key: 'When', value: dayInWords(on) },
          ...(hours === undefined ? [] : [{ key: 'Hours', value: String(hours) }]),
          { key: 'Counts towards the standards', value: countsInWords(counts) },
          ...(file
            ? [
                {
                  key: 'Certificate',
                  value: (
                    <FileOpener
                      file={file}
                      title="Certificate"
                      load={() => loadFile(of, part.name, file.id)}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {elsewhere && !checked && (
        <Button
          type="button"
          variant="secondary"
          loading={busy === 'remove'}
          loadingText="Removing"
          onClick={() => void remove()}
        >
          Remove this
          <VisuallyHidden>{`: ${title}`}</VisuallyHidden>
        </Button>
      )}
    </>
  )
}
