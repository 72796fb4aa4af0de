import type { RunView, SignRun } from '#contract/admissions/staff-runs.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { Link } from '#web/design/Link.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '#web/staff/actions/form.ts'
import { addresses } from '../addresses.ts'
import { exceptionInWords, exceptionNames } from '../words.ts'
import { nameOf } from './Runs.tsx'

interface About {
  readonly round: string
  readonly view: RunView
}

/** What was ticked and typed. Exceptions go by their place in the run. */
interface Typed {
  exceptions: string[]
  sample: string[]
  compared: boolean
  minutes: string
  changed: string
}

type Ticked = 'exceptions' | 'sample'

function SigningFields({ typed, change, errors, about }: FieldsProps<Typed, About>) {
  const { round, view } = about
  const tick =
    (list: Ticked) =>
    ({ target }: { target: { value: string; checked: boolean } }) =>
      change({
        [list]: target.checked
          ? [...typed[list], target.value]
          : typed[list].filter((one) => one !== target.value),
      })
  return (
    <>
      {view.exceptions.length > 0 && (
        <Checkboxes
          id={idOf('exceptions')}
          name="exceptions"
          legend="Exceptions that you have looked at"
          legendSize="s"
          hint="Open each, and see whether it is right"
          error={errors.exceptions}
          values={typed.exceptions}
          onChange={tick('exceptions')}
          items={view.exceptions.map((one, at) => ({
            value: String(at),
            text: `${exceptionNames[one.kind]}: ${one.child}, ${one.reference}`,
            hint: (
              <Open round={round} child={one.child} reference={one.reference} text={exceptionInWords(one)} />
            ),
          }))}
        />
      )}
      <Checkboxes
        id={idOf('sample')}
        name="sample"
        legend="Children of the sample that you have looked at"
        legendSize="s"
        hint="The run itself chose them, so that nobody could. Follow each from what is held to the offer"
        error={errors.sample}
        values={typed.sample}
        onChange={tick('sample')}
        items={view.sample.map(({ reference, child }) => ({
          value: reference,
          text: `${child}, ${reference}`,
          hint: <Open {...{ round, child, reference }} />,
        }))}
      />
      <Comparison {...{ typed, change, errors, about }} />
      <Input
        id={idOf('minutes')}
        name="minutes"
        label="How many minutes did you look?"
        inputMode="numeric"
        width={4}
        error={errors.minutes}
        value={typed.minutes}
        onChange={({ target }) => change({ minutes: target.value })}
      />
      <Textarea
        id={idOf('changed')}
        name="changed"
        label="What did you change, or have changed?"
        hint="Where you changed nothing, say so and why it is right as it is"
        error={errors.changed}
        value={typed.changed}
        onChange={({ target }) => change({ changed: target.value })}
      />
    </>
  )
}

interface OpenProps {
  round: string
  child: string
  reference: string
  text?: string
}

function Open({ round, child, reference, text }: OpenProps) {
  return (
    <>
      {text && <span>{`${text} `}</span>}
      <Link href={addresses.child(round, reference)}>{`Open what is held of ${child}`}</Link>
    </>
  )
}

function Comparison({ typed, change, errors, about }: Omit<FieldsProps<Typed, About>, 'onBusy'>) {
  const { round, view } = about
  const { compareWith } = view
  if (!compareWith) return <p className="govuk-body">There is no earlier run to compare this one with.</p>
  return (
    <>
      <Checkboxes
        id={idOf('comparison')}
        name="comparison"
        legend="The comparison"
        legendSize="s"
        error={errors.comparison}
        values={typed.compared ? ['compared'] : []}
        onChange={({ target }) => change({ compared: target.checked })}
        items={[
          { value: 'compared', text: `I have compared it with run ${nameOf(compareWith)}, child by child` },
        ]}
      />
      <p className="govuk-body">
        <Link href={addresses.compare(round, compareWith, view.run)}>Open the comparison</Link>
      </p>
    </>
  )
}

/** The signature under a run: refused until everything was looked at, as the API refuses it. */
export const signing: Kind<Typed, About, Omit<SignRun, 'seen'>> = {
  title: 'What you looked at',
  send: 'Sign the run',
  isGrave: () => false,
  empty: () => ({ exceptions: [], sample: [], compared: false, minutes: '', changed: '' }),
  read(typed, { view }) {
    const minutes = Number(typed.minutes)
    const left = view.exceptions.length - typed.exceptions.length
    const unseen = view.sample.filter(({ reference }) => !typed.sample.includes(reference)).length
    const errors = errorsOf({
      exceptions: left > 0 ? `Look at all exceptions first: ${left} left` : undefined,
      sample: unseen > 0 ? `Look at all children of the sample first: ${unseen} left` : undefined,
      comparison: view.compareWith && !typed.compared ? 'Compare it with the run before' : undefined,
      minutes: Number.isInteger(minutes) && minutes > 0 ? undefined : 'Enter whole minutes, such as 45',
      changed: missing(typed.changed, 'Say what you changed, or that you changed nothing'),
    })
    if (errors) return { errors }
    return {
      action: {
        exceptions: view.exceptions.length,
        sample: view.sample.map(({ reference }) => reference),
        comparison: view.compareWith,
        minutes,
        changed: typed.changed,
      },
    }
  },
  Fields: SigningFields,
}
