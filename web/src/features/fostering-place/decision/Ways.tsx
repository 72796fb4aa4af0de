import { type FormEvent, useState } from 'react'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ReferralForHousehold, Way } from '#contract/fostering/panel/referral.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Link } from '#web/design/Link.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { nothingKept } from '#web/kept/kept.ts'
import { addresses } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'

interface Props {
  place: Place
  part: PartView
  referral: ReferralForHousehold
  onDone(words: string): void
}

/** As the API takes it. */
const longest = 8000

/** What they can do about a proposal, until when, and how the two ways differ. */
export function Ways(props: Props) {
  const { state, period, answer } = props.referral
  if (state !== 'proposed' || !period || answer || !props.part.acts.includes('represent')) return null
  return <Open key={props.part.name} {...props} period={period} />
}

function Open({
  place,
  part,
  period,
  onDone,
}: Props & { period: NonNullable<ReferralForHousehold['period']> }) {
  const together = place.view.people.filter(({ role, here }) => role === 'applicant' && here).length > 1
  // Whoever writes past midnight keeps the form with their words, and the API says that it is too late.
  const [isOver] = useState(period.last !== null && period.last < dayInEngland(new Date()))
  return (
    <section aria-labelledby="ways" className="app-noprint">
      <h2 className="govuk-heading-m" id="ways">
        If you do not agree
      </h2>
      {isOver ? (
        <TooLate place={place} name={part.name} last={period.last ?? period.began} />
      ) : (
        <>
          <p className="govuk-body">
            You can do one of two things. Both are free. You do not have to do either of them, and you can{' '}
            <Link href={addresses.messages(place.of)}>talk to your worker</Link> before you choose.
          </p>
          {together && (
            <p className="govuk-body">
              You apply together, so what one of you chooses counts for both. Talk about it together first.
            </p>
          )}
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Write to us</h3>
          <p className="govuk-body">
            You tell us in your own words why you do not agree. The panel reads it and looks at everything
            again. Then we decide.
          </p>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Ask for an independent review</h3>
          <p className="govuk-body">
            People who do not work for us look at everything. They make a recommendation. We have to consider
            it, but the decision is still ours. You apply to them yourself and send them our letter: search
            GOV.UK for “independent review mechanism” to find out how. We send them our papers.
          </p>
          <p className="govuk-body">
            {period.last
              ? `If you do neither, we can make our final decision after ${dayInWords(period.last)}.`
              : 'If you do neither, we can make our final decision once the time in our letter is over.'}
          </p>
          <Choose place={place} part={part} onDone={onDone} />
        </>
      )}
    </section>
  )
}

/** They can no longer choose here; nothing has become final by that. */
function TooLate({ place: { of, kept }, name, last }: { place: Place; name: PartView['name']; last: Day }) {
  const typed = String(kept.read(name)?.typed.text ?? '')
  return (
    <>
      <p className="govuk-body">
        {`You had until the end of ${dayInWords(last)}, so you can no longer choose here.`}
      </p>
      <p className="govuk-body">
        Did something keep you from answering, or is there something that we should know?{' '}
        <Link href={addresses.messages(of)}>Write to your worker</Link> as soon as you can.
      </p>
      <p className="govuk-body">
        You can also ask the independent review whether they will still take your application. That is for
        them to decide: search GOV.UK for “independent review mechanism” to find out how to reach them.
      </p>
      {typed !== '' && (
        <>
          <h3 className="govuk-heading-s">What you wrote and did not send</h3>
          <p className="govuk-body">
            It is on this device only. You can copy it into a message to your worker.
          </p>
          <p className="govuk-body app-check__words">{typed}</p>
        </>
      )}
    </>
  )
}

const done: Readonly<Record<Way, string>> = {
  representations: 'We have what you wrote. Thank you.',
  review: 'We know that you chose the independent review. Remember to apply to them too.',
}

function Choose({ place, part, onDone }: Pick<Props, 'place' | 'part' | 'onDone'>) {
  const { of, kept: store } = place
  const { name, seen } = part
  const { act, busy, wrong, attempt } = useAct(of, name)
  const [way, setWay] = useState<Way>()
  const [text, setText] = useState(() => String(store.read(name)?.typed.text ?? ''))
  const [isSure, setSure] = useState(false)
  const [missing, setMissing] = useState<{
    readonly way?: string
    readonly words?: string
    readonly sure?: string
  }>({})
  const [tries, setTries] = useState(0)
  const keep = (words: string) =>
    store.change(name, {
      ...nothingKept({ seen: 0, answers: {} }),
      typed: words.trim() ? { text: words } : {},
    })
  const drop = useAutosave(text, keep)
  const errors = [
    ...(missing.way ? [{ text: missing.way, href: '#way' }] : []),
    ...(missing.words ? [{ text: missing.words, href: '#words' }] : []),
    ...(missing.sure ? [{ text: missing.sure, href: '#sure' }] : []),
    ...(wrong ? [{ text: wrong }] : []),
  ]

  function missingNow(words: string): typeof missing {
    const sure = isSure ? {} : { sure: 'Confirm that you know you can only choose one' }
    if (!way) return { way: 'Choose what you want to do', ...sure }
    if (way === 'review') return sure
    if (words === '') return { words: 'Write why you do not agree', ...sure }
    return words.length > longest ? { words: 'Shorten it to 8,000 characters', ...sure } : sure
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    const found = missingNow(words)
    setMissing(found)
    setTries((before) => before + 1)
    if (!way || Object.keys(found).length > 0) return
    const sent =
      way === 'review'
        ? await act(way, 'review-asked', seen, {})
        : await act(way, 'represent', seen, { words })
    if (!sent) return
    drop()
    keep('')
    onDone(done[way])
  }
  return (
    <form onSubmit={submit} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt + tries} errors={errors} />}
      <Radios
        id="way"
        name="way"
        legend="What do you want to do?"
        legendSize="s"
        error={missing.way}
        value={way}
        onChange={({ target }) => setWay(target.value as Way)}
        items={[
          { value: 'representations', text: 'I want to write to you' },
          { value: 'review', text: 'I want the independent review' },
        ]}
      />
      {way === 'representations' && (
        <CharacterCount
          id="words"
          name="words"
          rows={10}
          label="Why do you not agree?"
          hint="Say what we got wrong, what we left out, and what you want the panel to know."
          limit={longest}
          error={missing.words}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <WarningText>You can choose one of the two, not both. You cannot change it afterwards.</WarningText>
      <Checkboxes
        id="sure"
        name="sure"
        legend="Before you send it"
        legendSize="s"
        error={missing.sure}
        values={isSure ? ['yes'] : []}
        onChange={({ target }) => setSure(target.checked)}
        items={[{ value: 'yes', text: 'I know that I can only choose one, and I have chosen' }]}
      />
      <Button loading={busy !== ''} loadingText="Sending">
        Send my choice
      </Button>
    </form>
  )
}
