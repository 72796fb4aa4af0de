import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { AllegationForCarer, ComplaintView, ConcernView } from '#contract/fostering/carers/wrong.ts'
import { PartName, type PartView } from '#contract/fostering/parts.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Allegation } from './Allegation.tsx'
import { Complaint } from './Complaint.tsx'
import { Concern } from './Concern.tsx'
import { trackOf } from './parts.ts'

/** `/fostering/place/…/wrong/<part>`: a complaint, a concern or an allegation, as somebody sees it whom it concerns. */
export default function WrongPartPage() {
  return <InPlace Page={Named} />
}

const titles = {
  complaint: 'Your complaint',
  concern: 'A concern about standards of care',
  allegation: 'Somebody says that a child was harmed',
} as const

function Named(place: Place) {
  const name = PartName.safeParse(useParams().part)
  const track = name.success ? trackOf(name.data) : undefined
  if (!name.success || !track) return <NotFoundPage />
  return <Found place={place} name={name.data} track={track} />
}

function Found({ place, name, track }: { place: Place; name: PartName; track: keyof typeof titles }) {
  const { of } = place
  const { state } = useLocation()
  const query = useQuery(partOf(of, name))
  const { data } = query
  const [done, setDone] = useState<string>(typeof state?.done === 'string' ? state.done : '')
  if (!data) return <NotYet of={of} query={query} />
  return (
    <PlacePage
      of={of}
      title={titles[track]}
      summary={summaryOf(track, data)}
      back={{ href: addresses.wrong(of), text: 'Back to “If something goes wrong”' }}
      done={done || undefined}
    >
      <Shown place={place} part={data} track={track} onDone={setDone} />
    </PlacePage>
  )
}

/** An allegation that is concluded is not said to be open. */
const summaryOf = (track: keyof typeof titles, { values }: PartView): string =>
  track === 'allegation' && values.outcome ? summaries.allegationOver : summaries[track]

interface Props {
  place: Place
  part: PartView
  track: keyof typeof titles
  onDone(words: string): void
}

function Shown({ track, ...props }: Props) {
  const { values } = props.part
  if (track === 'complaint') {
    const complaint = ComplaintView.safeParse(values)
    return complaint.success ? <Complaint {...props} complaint={complaint.data} /> : <Nothing />
  }
  if (track === 'concern') {
    const concern = ConcernView.safeParse(values)
    return concern.success ? <Concern {...props} concern={concern.data} /> : <Nothing />
  }
  const allegation = AllegationForCarer.safeParse(values)
  return allegation.success ? <Allegation {...props} allegation={allegation.data} /> : <Nothing />
}

const Nothing = () => <p className="govuk-body">There is nothing here yet.</p>
