import type { InYearCase } from '#contract/admissions/in-year/in-year.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { noWords, type TypedWords, type Words, ways } from './kinds.tsx'

const wordsAlone = (
  what: 'lapse' | 'drop' | 'called' | 'unanswered',
  words: { title: string; send: string; label: string; error: string; note?: string },
): Words => ({
  title: words.title,
  send: words.send,
  isGrave: () => what === 'lapse',
  empty: () => noWords,
  read({ why }) {
    const errors = errorsOf({ why: missing(why, words.error) })
    return errors ? { errors } : { action: { do: what, why } }
  },
  Fields: (props: FieldsProps<TypedWords, InYearCase>) => (
    <>
      {words.note && <p className="govuk-body">{words.note}</p>}
      <Textarea {...textOf<TypedWords>(props)('why')} label={words.label} rows={3} />
    </>
  ),
})

/** The school’s last day is over: the family does not wait for it any more, and it can still answer. */
export const unanswered = wordsAlone('unanswered', {
  title: 'The school has not answered',
  send: 'Continue without its answer',
  note: 'The family is offered the next school on its list that has a place. It is told that this school has not answered, and that this is not a refusal. If the school answers later, enter its answer: the family can then choose.',
  label: 'How and when did you ask the school?',
  error: 'Enter how and when you asked the school',
})

/** Nobody could write to the school: somebody has asked it by telephone. */
export const called = wordsAlone('called', {
  title: 'We called the school',
  send: 'Save the call',
  note: 'Tell the school which child it is, and by when the family must hear.',
  label: 'Who did you speak to?',
  error: 'Enter who you spoke to',
})

export const lapse = wordsAlone('lapse', {
  title: 'Give the place to another child',
  send: 'End the offer',
  label: 'Why does the offer end? The family reads this.',
  error: 'Enter why the offer ends, in words that the family will read',
})

export const drop = wordsAlone('drop', {
  title: 'Reject this proposal',
  send: 'Drop the proposal',
  label: 'Why are you rejecting this proposal?',
  error: 'Enter why you are rejecting this proposal',
})

/** Before a place is offered the family says, by another way than its link, that it wants none any more. */
export const withdraw: Words = {
  title: 'Withdraw it for the family',
  send: 'Withdraw the application',
  isGrave: () => true,
  empty: () => noWords,
  read({ how, why }) {
    const errors = errorsOf({
      how: how ? undefined : 'Select how the family told us',
      why: missing(why, 'Enter who told you, and when'),
    })
    return errors ? { errors } : { action: { do: 'enter', choice: 'withdraw', how, why } }
  },
  Fields: (props: FieldsProps<TypedWords, InYearCase>) => {
    const field = textOf<TypedWords>(props)
    return (
      <>
        <p className="govuk-body">
          Nobody decides on it any more, and we tell the family and the schools that were asked. It cannot be
          undone: the family would have to apply again.
        </p>
        <Radios {...field('how')} legend="How did the family tell us?" legendSize="s" items={ways} />
        <Textarea {...field('why')} label="Who told you, and when?" rows={3} />
      </>
    )
  },
}
