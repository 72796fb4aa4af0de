import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { withdrawalReasons } from '#contract/fostering/endings.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { useAct } from './useAct.ts'

/** `/fostering/place/…/stop`: somebody does not want to go on, and says why if they like. */
export default function StopPage() {
  return <InPlace Page={Stop} />
}

function Stop({ of, view }: Place) {
  const { data: head, error, isFetching, refetch } = useQuery(partOf(of, 'head'))
  const { act, busy, wrong, attempt, say } = useAct(of, 'head')
  const [reason, setReason] = useState('')
  const [words, setWords] = useState('')
  const [said, setSaid] = useState<'stop' | 'stay'>()
  const title = 'If you want to stop'
  useTitle(`${wrong ? 'Error: ' : ''}${title}`)
  if (!head)
    return <NotYet of={of} found={error && !isFetching ? { failed: error, again: refetch } : 'wait'} />
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
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        {wrong && (
          <ErrorSummary attempt={attempt} errors={[{ text: wrong, ...(!reason && { href: '#reason' }) }]} />
        )}
        {said === 'stop' && (
          <NotificationBanner type="success">You have told us that you want to stop</NotificationBanner>
        )}
        {said === 'stay' && <NotificationBanner type="success">You go on. We are glad</NotificationBanner>}
        <h1 className="govuk-heading-l">{title}</h1>
        <InsetText>
          You can stop at any time. It does not count against you, and you can ask us again later. Is
          something hard? <Link href={addresses.messages(of)}>Write to your worker</Link> first, if you like.
        </InsetText>
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
              I told you to stop, and want to go on
            </Button>
          </>
        )}
        {!may && (
          <p className="govuk-body">This application cannot be stopped here now. Write to your worker.</p>
        )}
      </div>
    </Main>
  )
}
