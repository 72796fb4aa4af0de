import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { addresses } from '../addresses.ts'
import { hasArrived, partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { Children } from './Children.tsx'
import { Days } from './Days.tsx'
import { type Sort, sorts } from './pairs.ts'
import { useTyped } from './useTyped.ts'

/** `/fostering/place/…/breaks/new/<what>`: asks for a break or a mentor, or offers one. */
export default function NewPage() {
  return <InPlace Page={Named} />
}

function Named(place: Place) {
  const { what } = useParams()
  const sort = sorts.find(({ id }) => id === what)
  return sort ? <New key={sort.id} place={place} sort={sort} /> : <NotFoundPage />
}

const hints = {
  break: 'What they like, what helps at bedtime, what they eat, and anything about health.',
  'offer-break': 'Your home, your pets, other children there, and which ages suit you.',
  mentor: 'A little about you, and what you would like to talk about.',
  'offer-mentor': 'How long you have fostered, and what you know most about.',
} as const

function New({ place: { of, view, kept }, sort }: { place: Place; sort: Sort }) {
  const { typed, change, read, clear } = useTyped(kept, sort, view)
  const { part } = typed
  const [number, setNumber] = useState<string>()
  const { data: person } = useQuery(partOf(of, `person.${of.person}`))
  const phone = number ?? String(person?.values.phone ?? '')
  const { act, busy, fields, errors, attempt, refuse } = useAct(of, part)
  const navigate = useNavigate()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const found = read(phone)
    if (refuse(found.wrong)) return
    const sent = await act('send', sort.side === 'asks' ? 'ask' : 'offer', 0, found.body)
    if (!sent && !(await hasArrived(of, part))) return
    clear()
    navigate(addresses.break(of, part), { state: { said: sort.sent } })
  }
  const isBreak = sort.kind === 'break'
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.breaks(of), text: 'Back to “Breaks and mentors”' }}
      title={sort.title}
      summary={summaries[sort.side === 'asks' ? 'askBreak' : 'offerBreak']}
      errors={errors}
      attempt={attempt}
    >
      <form onSubmit={submit} noValidate>
        {isBreak && sort.side === 'asks' && (
          <Children
            of={of}
            view={view}
            legend="Who is the break for?"
            chosen={typed.children}
            onChange={(children) => change({ children: [...children] })}
            error={fields.children}
          />
        )}
        {isBreak && <Days typed={typed} change={change} wrong={fields} />}
        {isBreak && sort.side === 'offers' && (
          <Input
            id="places"
            name="places"
            label="How many children do you have room for?"
            inputMode="numeric"
            width={2}
            error={fields.places}
            value={typed.places}
            onChange={({ target }) => change({ places: target.value })}
          />
        )}
        <Textarea
          id="words"
          name="words"
          label="What should the other carer know?"
          hint={`${hints[sort.id]} They can read it once we have matched you. Do not write a surname or an address.`}
          error={fields.words}
          value={typed.words}
          onChange={({ target }) => change({ words: target.value })}
        />
        <Textarea
          id="wish"
          name="wish"
          label="Is there anything that only we should know? (optional)"
          hint="For example: why you are asking, or who you would like it to be. The other carer does not see this."
          error={fields.wish}
          value={typed.wish}
          onChange={({ target }) => change({ wish: target.value })}
        />
        <Input
          id="phone"
          name="phone"
          type="tel"
          label="Which number can the other carer call you on?"
          hint="They see it only after you have both said yes."
          width={20}
          autoComplete="tel"
          error={fields.phone}
          value={phone}
          onChange={({ target }) => setNumber(target.value)}
        />
        <Button loading={busy === 'send'} loadingText="Sending">
          Send
        </Button>
      </form>
    </PlacePage>
  )
}
