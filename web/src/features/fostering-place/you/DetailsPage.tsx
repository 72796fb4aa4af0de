import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ToldFirst } from '#contract/fostering/household.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { ReachFields, useReach } from './reach.tsx'
import { useAct } from './useAct.ts'

/** `/fostering/place/…/details`: where messages reach this person. */
export default function DetailsPage() {
  return <InPlace Page={Details} />
}

function Details({ of, view }: Place) {
  const part = `person.${of.person}`
  const query = useQuery(partOf(of, part))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  return <Form of={of} part={data} enquiry={view.enquiry} />
}

function Form({ of, part, enquiry }: { of: Place['of']; part: PartView; enquiry: ToldFirst | null }) {
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const { fields, read, errorsWith } = useReach({
    email: String(part.values.email ?? ''),
    phone: String(part.values.phone ?? ''),
  })
  const [saved, setSaved] = useState(false)
  const isAsTold =
    enquiry !== null && part.values.email === enquiry.email && part.values.phone === enquiry.phone
  const errors = errorsWith(wrong)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSaved(false)
    const body = read()
    if (!body) return say('')
    if (await act('save', 'details', part.seen, body)) setSaved(true)
  }
  return (
    <PlacePage
      of={of}
      title="How we reach you"
      summary={summaries.details}
      errors={errors}
      attempt={attempt}
      done={saved ? 'We have saved how we reach you' : undefined}
    >
      {isAsTold && (
        <p className="govuk-body">{`You told us this on ${dayInWords(enquiry.on)}. Is it still right?`}</p>
      )}
      <form onSubmit={submit} noValidate>
        <ReachFields {...fields} />
        <Button loading={busy === 'save'} loadingText="Saving">
          Save
        </Button>
      </form>
    </PlacePage>
  )
}
