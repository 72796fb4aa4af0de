import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import type { AddedAbout } from '#contract/requests/resident-actions.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { Details } from '#web/design/Details.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SendLater } from '#web/questions/later/SendLater.tsx'
import { WordsForm } from '../after/WordsForm.tsx'
import { whoReadsThis } from '../after/whoReadsThis.ts'
import { ChangeContact } from './ChangeContact.tsx'
import { Complain } from './Complain.tsx'
import { CorrectPlace } from './CorrectPlace.tsx'
import { StopFollowing } from './StopFollowing.tsx'
import { Withdraw } from './Withdraw.tsx'

interface Props {
  tracked: Tracked
  trackingKey: string
}

const forms = {
  more: {
    does: 'add',
    summary: 'Tell us more',
    label: 'What would you like to add?',
    missing: 'Enter what you would like to add',
    button: 'Send it',
    done: (department: string) => `We have passed it on to ${theDepartment(department)}.`,
  },
  place: {
    does: 'place',
    summary: 'Tell us that the place is wrong',
    label: 'Where is the problem?',
    missing: 'Enter where it is',
    button: 'Send the right place',
    done: (department: string) => `We have told ${theDepartment(department)} where it is.`,
  },
  fixed: {
    does: 'fixed',
    summary: 'Tell us that it’s fixed',
    label: 'Is there anything else we should know? (optional)',
    missing: '',
    unwritten: 'It is fixed.',
    button: 'Tell us it’s fixed',
    done: (department: string) =>
      `Thank you. ${startDepartment(department)} will check, and close the report if it is fixed.`,
  },
} as const

const kinds = ['more', 'place', 'fixed'] as const satisfies readonly AddedAbout[]

const placeHint =
  'For example: on the other side of the road, outside number 14. The map shows the place that you chose until we have looked.'

/** What whoever sent it can tell us or change while the page is open to them. */
export default function Doing({ tracked, trackingKey }: Props) {
  const [done, setDone] = useState<{ words: string; at: number }>()
  const { reference, doing, department } = tracked
  // What was sent closes its form and empties it; how often, by the form.
  const [sent, setSent] = useState<Readonly<Partial<Record<AddedAbout | 'contact', number>>>>({})
  const say = (words: string) => setDone({ words, at: Date.now() })
  const taken = (kind: AddedAbout | 'contact', words: string) => {
    setSent((before) => ({ ...before, [kind]: (before[kind] ?? 0) + 1 }))
    say(words)
  }
  const offered = kinds.filter(
    (kind) => doing.includes(forms[kind].does) && !(kind === 'place' && tracked.canMove),
  )
  return (
    // What went well before says nothing of what is sent now, which may fail.
    <section aria-labelledby="doing-heading" onSubmitCapture={() => setDone(undefined)}>
      {done && (
        <NotificationBanner key={done.at} type="success">
          {done.words}
        </NotificationBanner>
      )}
      <h2 className="govuk-heading-m" id="doing-heading">
        {doing.length > 0 ? 'Has something changed?' : 'What you can do here'}
      </h2>
      {offered.map((kind) => {
        const { summary, label, missing, button, done: thanks } = forms[kind]
        const unwritten = kind === 'fixed' ? forms.fixed.unwritten : undefined
        const hint = whoReadsThis(tracked)
        return (
          <Details key={`${kind} ${sent[kind] ?? 0}`} summary={summary}>
            <WordsForm
              opened={{ reference, trackingKey }}
              path="additions"
              form={`${reference} ${kind}`}
              id={`add-${kind}`}
              limit={2000}
              label={label}
              hint={kind === 'place' ? `${placeHint} ${hint}` : hint}
              button={button}
              bodyOf={(text) => {
                const said = isBlank(text) ? unwritten : text
                return said === undefined ? missing : { about: kind, text: said }
              }}
              onTaken={() => taken(kind, thanks(department.name))}
            />
          </Details>
        )
      })}
      {tracked.canMove && (
        <CorrectPlace
          key={`place ${sent.place ?? 0}`}
          {...{ tracked, trackingKey }}
          onTaken={() =>
            taken('place', `We have updated the place and told ${theDepartment(department.name)}.`)
          }
        />
      )}
      <AddPhotos tracked={tracked} trackingKey={trackingKey} />
      {doing.includes('contact') && (
        <ChangeContact
          key={`contact ${sent.contact ?? 0}`}
          {...{ tracked, trackingKey }}
          onTaken={() => taken('contact', 'We have changed how we contact you.')}
        />
      )}
      {tracked.role === 'follower' && tracked.updates !== 'none' && (
        <StopFollowing
          {...{ tracked, trackingKey }}
          onTaken={() => say('You no longer get messages about this report.')}
        />
      )}
      {doing.includes('withdraw') && (
        <Withdraw
          {...{ tracked, trackingKey }}
          onTaken={() => say(`You have withdrawn this, and we have told ${theDepartment(department.name)}.`)}
        />
      )}
      <Complain tracked={tracked} />
    </section>
  )
}

function AddPhotos({ tracked: { reference, addable }, trackingKey }: Props) {
  const queries = useQueryClient()
  if (addable.length === 0) return null
  return (
    <Details summary="Add a photo">
      <SendLater
        {...{ reference, trackingKey }}
        wanted={addable}
        heading="Add a photo"
        onSent={() => void queries.invalidateQueries({ queryKey: ['request', reference] })}
      />
    </Details>
  )
}
