import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { withdrawalReasons } from '#contract/fostering/endings.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from './useAct.ts'

/** `/fostering/place/…/stop`: somebody does not want to go on, and says why if they like. */
export default function StopPage() {
  return <InPlace Page={Stop} />
}

const doneInWords = {
  stop: 'You have told us that you want to stop',
  stay: 'You have told us that you want to carry on. We are glad',
} as const

function Stop({ of, view }: Place) {
  const query = useQuery(partOf(of, 'head'))
  const { data: head } = query
  const { act, busy, wrong, attempt, say } = useAct(of, 'head')
  const [reason, setReason] = useState('')
  const [words, setWords] = useState('')
  const [said, setSaid] = useState<'stop' | 'stay'>()
  if (!head) return <NotYet of={of} query={query} />
  const others = view.people.filter(({ id, role, here }) => id !== of.person && role === 'applicant' && here)
  const may = head.acts.includes('withdraw')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!reason) return say('Choose why you want to stop')
    const body = { reason, ...(words.trim() && { words: words.trim() }) }
    if (await act('withdraw', 'withdraw', head?.seen ?? 0, body)) setSaid('stop')
  }
  const stay = async () => {
    if (await act('stay', 'stay', head.seen, {})) setSaid('stay')
  }
  return (
    <PlacePage
      of={of}
      title="If you want to stop"
      summary={summaries.stop}
      errors={wrong ? [{ text: wrong, ...(!reason && { href: '#reason' }) }] : []}
      attempt={attempt}
      done={said && doneInWords[said]}
    >
      <p className="govuk-body">
        Is something hard? <Link href={addresses.messages(of)}>Write to your worker</Link> first, if you like.
      </p>
      {others.length > 0 && (
        <p className="govuk-body">
          You apply together with others. It stops only when all of you have said so here. If they go on
          without you, <Link href={addresses.people(of)}>leave the application</Link> instead.
        </p>
      )}
      {may && said !== 'stop' && (
        <form onSubmit={submit} noValidate>
          <Radios
            id="reason"
            name="reason"
            legend="Why do you want to stop?"
            legendSize="m"
            hint="It helps us to do better. You do not have to say."
            error={wrong && !reason ? wrong : undefined}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            items={Object.entries(withdrawalReasons).map(([value, text]) => ({ value, text }))}
          />
          <Textarea
            id="words"
            name="words"
            label="Would you like to say more? (optional)"
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button variant="warning" loading={busy === 'withdraw'} loadingText="Sending">
            I want to stop
          </Button>
        </form>
      )}
      {may && others.length > 0 && said !== 'stay' && (
        <>
          <h2 className="govuk-heading-m">Have you changed your mind?</h2>
          <Button
            type="button"
            variant="secondary"
            loading={busy === 'stay'}
            loadingText="Sending"
            onClick={() => void stay()}
          >
            I told you to stop, but I want to carry on
          </Button>
        </>
      )}
      {!may && (
        <p className="govuk-body">This application cannot be stopped here now. Write to your worker.</p>
      )}
    </PlacePage>
  )
}
