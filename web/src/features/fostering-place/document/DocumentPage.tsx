import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { DocumentShown } from '#contract/fostering/files.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { documentTitles } from '#fostering/parts/titles.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { addresses } from '../addresses.ts'
import { loadFile, partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { whoseInWords } from '../words.ts'
import { useAct } from '../you/useAct.ts'
import { Change } from './Change.tsx'
import { listOf, type Wrong } from './fields.tsx'
import { addedInWords, readDocument } from './shown.ts'

/** `/fostering/place/…/documents/<part>`: one document, with what can be done with it. */
export default function DocumentPage() {
  return <InPlace Page={Found} />
}

function Found(place: Place) {
  const { part = '' } = useParams()
  const { of } = place
  const query = useQuery(partOf(of, part))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  return <Document place={place} part={data} shown={readDocument(data)} />
}

function rowsOf(shown: DocumentShown, name: string) {
  const { what, whose, due, withdrawn, forPanel } = shown
  const added = addedInWords(shown)
  const task = whose && [whoseInWords[whose], due && `by ${dayInWords(due)}`].filter(Boolean).join(', ')
  return [
    { key: 'What it is', value: documentTitles[what] },
    { key: 'About', value: name.split('.')[1] === 'home' ? 'Your household' : 'You' },
    ...(added ? [{ key: 'From', value: added }] : []),
    ...(task ? [{ key: 'Whose task', value: task }] : []),
    ...(forPanel ? [{ key: 'Panel', value: 'We plan to show this photo to the panel' }] : []),
    ...(withdrawn
      ? [{ key: 'Taken back', value: `${withdrawn.by}, ${momentInWords(withdrawn.at)}: ${withdrawn.why}` }]
      : []),
  ]
}

function Document({ place: { of }, part, shown }: { place: Place; part: PartView; shown: DocumentShown }) {
  const doing = useAct(of, part.name)
  const [said, setSaid] = useState('')
  const [fields, setFields] = useState<Wrong>({})
  const { wrong, attempt } = doing
  const { title, from, versions, whose, due, withdrawn } = shown
  const last = versions.at(-1)
  const load = (file: string) => loadFile(of, part.name, file)
  const list = listOf(fields)
  const settle = async () => {
    setFields({})
    if (await doing.act('settle', 'settle', part.seen, {}))
      setSaid('Thank you. We know that you have done it')
  }
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.documents(of), text: 'Back to your documents' }}
      title={title}
      summary={summaries.document}
      errors={wrong ? (list.length > 0 ? list : [{ text: wrong }]) : []}
      attempt={attempt}
      done={wrong ? undefined : said}
    >
      <SummaryList rows={rowsOf(shown, part.name)} />
      {withdrawn && from === 'household' && (
        <InsetText>
          This was taken back, so it cannot be opened here any more. If we need it, add it again.
        </InsetText>
      )}
      {last && <FileOpener key={last.id} file={last} title={title} load={() => load(last.id)} />}
      {versions.length > 1 && (
        <Details summary="Earlier versions">
          {versions
            .slice(0, -1)
            .reverse()
            .map((one) => (
              <FileOpener
                key={one.id}
                file={one}
                title={`${title}, ${momentInWords(one.at)}`}
                load={() => load(one.id)}
              />
            ))}
        </Details>
      )}
      {whose === 'applicant' && part.acts.includes('settle') && (
        <>
          <h2 className="govuk-heading-m">What we ask of you</h2>
          <p className="govuk-body">
            {`We need you to read this${due ? ` by ${dayInWords(due)}` : ''}. If it asks you for something, such as your signature, do that too.`}
          </p>
          <Button
            type="button"
            loading={doing.busy === 'settle'}
            loadingText="Sending"
            onClick={() => void settle()}
          >
            I have done this
          </Button>
        </>
      )}
      {from === 'household' && !withdrawn && part.acts.includes('replace') && (
        <Change
          of={of}
          part={part}
          shown={shown}
          doing={doing}
          wrong={fields}
          onWrong={setFields}
          onDone={setSaid}
        />
      )}
    </PlacePage>
  )
}
