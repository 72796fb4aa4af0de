import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PlaceCalendar } from '#contract/fostering/carers/calendar.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { dateFile, datesOf, messageOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { GroupDates } from './GroupDates.tsx'

/** `/fostering/place/…/dates`: what is to come, each with a file for a calendar. */
export default function DatesPage() {
  return <InPlace Page={Found} />
}

type One = PlaceCalendar['entries'][number]

const called: Readonly<Record<One['what'], string>> = {
  preparation: 'Preparation course',
  training: 'Training',
  group: 'Support group',
  visit: 'A visit from your worker',
  break: 'A break',
  review: 'Your review is due',
  panel: 'The panel meets',
}

const titleOf = ({ title, what }: One): string => title ?? called[what]

const whenOf = ({ starts, from, until }: One): string => {
  if (starts) return dayAndClock(starts)
  return from && until && from !== until
    ? `${dayInWords(from)} to ${dayInWords(until)}`
    : dayInWords(from ?? until ?? '')
}

function Found({ of, view }: Place) {
  const query = useQuery(datesOf(of))
  const { data } = query
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const isInGroup = view.parts.some(({ kind, state }) => kind === 'constellation' && state === 'started')
  if (!data) return <NotYet of={of} query={query} />

  async function keep(one: One) {
    setWrong('')
    setAttempt((before) => before + 1)
    try {
      keepFile(await dateFile(of, one.part, one.id), 'date.ics')
    } catch (failure) {
      setWrong(messageOf(failure))
    }
  }
  return (
    <PlacePage
      of={of}
      title="Your dates"
      summary={summaries.dates}
      errors={wrong ? [{ text: wrong }] : []}
      attempt={attempt}
    >
      {data.entries.length === 0 && !isInGroup && (
        <p className="govuk-body">You have no dates at the moment.</p>
      )}
      {data.entries.map((one) => (
        <Entry key={`${one.part} ${one.id}`} one={one} onKeep={() => void keep(one)} />
      ))}
      {isInGroup && <GroupDates of={of} />}
    </PlacePage>
  )
}

function Entry({ one, onKeep }: { one: One; onKeep(): void }) {
  const { where, join, off } = one
  const title = titleOf(one)
  return (
    <>
      <SummaryList
        card={{ title: off ? `Cancelled: ${title}` : title, headingLevel: 2 }}
        rows={[
          { key: 'When', value: whenOf(one) },
          ...(where ? [{ key: 'Where', value: where }] : []),
          ...(join && !off ? [{ key: 'Join online', value: <Link href={join}>{join}</Link> }] : []),
        ]}
      />
      <Button type="button" variant="secondary" onClick={onKeep}>
        <span>{off ? 'Show it as cancelled in your calendar' : 'Add to your calendar'}</span>
        <VisuallyHidden>{`: ${title}, ${whenOf(one)}`}</VisuallyHidden>
      </Button>
    </>
  )
}
