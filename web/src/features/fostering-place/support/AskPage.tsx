import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { dayInEngland } from '#contract/calendar/day.ts'
import { phoneError, phoneWords } from '#contract/core/phone-number.ts'
import { support } from '#council/fostering/support.ts'
import { isByPhone, promiseInWords, supportKindsFor, withinOf } from '#fostering/carers/support/promise.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { addresses } from '../addresses.ts'
import { hasArrived, partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { RingNow } from './RingNow.tsx'
import { supportOf } from './requests.ts'
import { useAskDraft } from './useAskDraft.ts'

/** `/fostering/place/…/support/ask`: asks us for something, with the number to ring first. */
export default function AskPage() {
  return <InPlace Page={Ask} />
}

const longest = 3000

function Ask({ of, view, kept }: Place) {
  const { typed, change, clear } = useAskDraft(kept)
  const { part } = typed
  const [number, setNumber] = useState<string>()
  const { data: person } = useQuery(partOf(of, `person.${of.person}`))
  const { act, busy, fields, errors, attempt, refuse } = useAct(of, part)
  const navigate = useNavigate()
  const queries = useQueryClient()

  const kinds = supportKindsFor(support, view.kind, dayInEngland(new Date()))
  const kind = kinds.find(({ id }) => id === typed.kind)
  const rings = kind ? isByPhone(kind, typed.urgent) : typed.urgent
  // What we ring them on already stands there.
  const phone = number ?? String(person?.values.phone ?? '')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = typed.words.trim()
    const wrong = {
      ...(!kind && { kind: 'Choose what you need' }),
      ...(!words && { words: 'Tell us what you need' }),
      ...(words.length > longest && { words: 'Shorten it to 3,000 characters' }),
      ...(rings && phoneError(phone) && { phone: phoneWords }),
    }
    if (refuse(wrong) || !kind) return
    const times = typed.times.trim()
    const body = {
      kind: kind.id,
      words,
      urgent: typed.urgent,
      tell: typed.tell,
      ...(rings && { phone: phone.trim() }),
      ...(rings && times && { times }),
    }
    if (!(await act('ask', 'ask', 0, body)) && !(await hasArrived(of, part))) return
    clear()
    queries.removeQueries({ queryKey: supportOf(of).queryKey })
    navigate(addresses.supportRequest(of, part), { state: { said: 'We have what you asked for' } })
  }
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.support(of), text: 'Back to “Get help”' }}
      title="Ask us for something"
      summary={summaries.askSupport}
      errors={errors}
      attempt={attempt}
    >
      <RingNow />
      <form onSubmit={submit} noValidate>
        <Radios
          id="kind"
          name="kind"
          legend="What do you need?"
          legendSize="m"
          error={fields.kind}
          value={typed.kind}
          onChange={({ target }) => change({ kind: target.value })}
          items={kinds.map((one) => ({
            value: one.id,
            text: one.title,
            hint: `${one.hint} We will answer ${promiseInWords(one.within)}.`,
          }))}
        />
        <CharacterCount
          id="words"
          name="words"
          label="Tell us about it"
          hint="Write it as you would say it. Short is fine."
          limit={longest}
          error={fields.words}
          value={typed.words}
          onChange={({ target }) => change({ words: target.value })}
        />
        <Checkbox
          id="urgent"
          name="urgent"
          label="This is urgent"
          hint={`We will call you ${promiseInWords(kind ? withinOf(support, kind, true) : support.urgent.within)}.`}
          checked={typed.urgent}
          onChange={({ target }) => change({ urgent: target.checked })}
        />
        {rings && (
          <div className="govuk-!-margin-top-4">
            <Input
              id="phone"
              name="phone"
              type="tel"
              label="Which number should we call?"
              error={fields.phone}
              width={20}
              autoComplete="tel"
              value={phone}
              onChange={({ target }) => setNumber(target.value)}
            />
            <Input
              id="times"
              name="times"
              label="Is there a time when we should not call? (optional)"
              hint="For example: while I fetch the children from school, 3pm to 4pm"
              maxLength={200}
              value={typed.times}
              onChange={({ target }) => change({ times: target.value })}
            />
          </div>
        )}
        <div className="govuk-!-margin-top-4 govuk-!-margin-bottom-6">
          <Checkbox
            id="tell"
            name="tell"
            label="Send me a short message when there is news"
            hint="The message only says that there is news. You read it here."
            checked={typed.tell}
            onChange={({ target }) => change({ tell: target.checked })}
          />
        </div>
        <Button loading={busy === 'ask'} loadingText="Sending">
          Send
        </Button>
      </form>
    </PlacePage>
  )
}
