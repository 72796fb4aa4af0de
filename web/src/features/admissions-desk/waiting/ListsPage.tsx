import { useState } from 'react'
import { useParams } from 'react-router'
import { type AgreeStep, type ListStep, RoundLists } from '#contract/admissions/lists.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { wordsKind } from '../parts/wordsKind.tsx'
import { childrenInWords, roundInWords } from '../words.ts'
import { endInWords, freeInWords, placeInWords } from './words.ts'

/** `…/waiting`: the waiting lists of a round, and what comes of the places that are free before anybody agrees to it. */
export default function ListsPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Waiting lists"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(RoundLists, ['rounds', round, 'waiting'])} waiting="Putting the lists in order…">
        {(found) => <Found {...{ round, found }} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ round, found }: { round: string; found: RoundLists }) {
  const [agreed, setAgreed] = useState(0)
  if (!found.begun)
    return (
      <p className="govuk-body">
        The waiting lists start automatically once families can see their offers. This can take a few minutes.
      </p>
    )
  return (
    <>
      {agreed > 0 && (
        <NotificationBanner key={agreed} type="success">
          Agreed. We tell each family as its place is recorded.
        </NotificationBanner>
      )}
      {found.writing && (
        <p className="govuk-body" role="status">
          {`What ${found.writing.by.name} agreed on ${momentOf(found.writing.at)} is being recorded now. Look again in a minute.`}
        </p>
      )}
      {found.step && <Step {...{ round, found }} step={found.step} onAgreed={() => setAgreed(Date.now())} />}
      <Lists {...{ round, found }} />
      <Before {...found} />
    </>
  )
}

interface StepProps {
  round: string
  found: RoundLists
  step: ListStep
  onAgreed(): void
}

const agreeing = wordsKind({
  name: 'why',
  title: 'Offer these places',
  send: 'Agree and tell the families',
  label: 'Why are you offering these places now?',
  hint: 'We keep this in the record of each list. Do not name a child.',
  missing: 'Enter why you are offering these places now',
})

/** Who would go where, who is asked first, and where a draw is needed. */
function Step({ round, found, step, onAgreed }: StepProps) {
  const [open, setOpen] = useState(false)
  const agree = useAct(RoundLists, ['rounds', round, 'waiting'])
  return (
    <section aria-labelledby="step">
      <h2 className="govuk-heading-m" id="step">
        Places that can be offered now
      </h2>
      {step.moves.length === 0 && step.off.length === 0 && (
        <p className="govuk-body">Nobody waiting would rather have any of the free places.</p>
      )}
      <WideTable
        caption="Who would be offered a place"
        headingLevel={3}
        head={[{ text: 'Child' }, { text: 'School offered' }, { text: 'The place they have now' }]}
        rows={step.moves.map((move) => [
          <Link key="child" href={addresses.child(round, move.child.reference)}>
            {`${move.child.name}, ${move.child.reference}`}
          </Link>,
          move.to.name,
          placeInWords(move),
        ])}
      />
      {step.off.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {step.off.map(({ child, school }) => (
            <li key={`${child.reference} ${school.id}`}>
              {`${child.name}, ${child.reference}, has a better place already and comes off the list of ${school.name}.`}
            </li>
          ))}
        </ul>
      )}
      {step.toDraw.map((school) => (
        <p className="govuk-body" key={school.id}>
          <span>Only a draw can say who is next at </span>
          <Link href={addresses.waitingList(round, school.id)}>{school.name}</Link>
          <span>. Announce it there.</span>
        </p>
      ))}
      {found.can.includes('agree') &&
        (open ? (
          <ActionForm
            kind={agreeing}
            about={found}
            form={`step-${round}`}
            onSend={async (action) => {
              const { why = '' } = action as { why?: string }
              const body: AgreeStep = { of: step.of, why, seen: found.version }
              await agree(body)
              setOpen(false)
              onAgreed()
            }}
            onClose={() => setOpen(false)}
          />
        ) : (
          <Button type="button" onClick={() => setOpen(true)}>
            Offer these places
          </Button>
        ))}
    </section>
  )
}

function Lists({ round, found }: { round: string; found: RoundLists }) {
  const today = dayInEngland(new Date())
  return (
    <WideTable
      caption="Lists by school"
      head={[
        { text: 'School' },
        { text: 'Waiting', numeric: true },
        { text: 'Have a place', numeric: true },
        { text: 'Free', numeric: true },
        { text: 'How long the list is kept' },
      ]}
      rows={found.lists.map((line) => [
        <Link key="school" href={addresses.waitingList(round, line.school.id)}>
          {line.school.name}
        </Link>,
        String(line.waiting),
        `${line.holding} of ${line.number}`,
        freeInWords(line.free),
        endInWords(line, today),
      ])}
    />
  )
}

function Before({ before }: Pick<RoundLists, 'before'>) {
  if (before.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">What was agreed before</h2>
      <ul className="govuk-list">
        {before.map(({ at, by, why, children, stopped }) => (
          <li key={at}>
            <p className="govuk-body">
              {`${momentOf(at)}, ${by?.name ?? ''}: ${childrenInWords(children)}. “${why}”`}
            </p>
            {stopped && (
              <p className="govuk-body">
                {`It was stopped before its end: ${stopped} What had been recorded still counts. Look at what can be offered now.`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
