import type { RunView, SignRun } from '#contract/admissions/staff-runs.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { Link } from '#web/design/Link.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { addresses } from '../addresses.ts'
import { exceptionInWords, exceptionNames, offerInWords } from '../words.ts'
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
  changed: string
}

type Ticked = 'exceptions' | 'sample'

function SigningFields(props: FieldsProps<Typed, About>) {
  const { typed, change, errors, about } = props
  const field = textOf(props)
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
          legend="Exceptions that you have checked"
          legendSize="s"
          hint="Open each child and check that the offer is right"
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
        legend="Sample of children that you have checked"
        legendSize="s"
        hint="They were picked by the run and not by a person. Open each child and check that the offer follows from the facts"
        error={errors.sample}
        values={typed.sample}
        onChange={tick('sample')}
        items={view.sample.map(({ reference, child, offered }) => ({
          value: reference,
          text: `${child}, ${reference}`,
          hint: <Open {...{ round, child, reference }} text={offerInWords(offered)} />,
        }))}
      />
      <Comparison {...props} />
      <Textarea
        {...field('changed')}
        label="Notes on your check"
        hint="Say what you changed or asked somebody to change. If nothing, say why the run is right as it is."
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
      <Link href={addresses.child(round, reference)}>{`Open what we hold about ${child}`}</Link>
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
  title: 'What you checked',
  send: 'Sign the run',
  isGrave: () => false,
  empty: () => ({ exceptions: [], sample: [], compared: false, changed: '' }),
  read(typed, { view }) {
    const left = view.exceptions.length - typed.exceptions.length
    const unseen = view.sample.filter(({ reference }) => !typed.sample.includes(reference)).length
    const errors = errorsOf({
      exceptions: left > 0 ? `Check all exceptions first: ${left} left` : undefined,
      sample: unseen > 0 ? `Check every child of the sample first: ${unseen} left` : undefined,
      comparison: view.compareWith && !typed.compared ? 'Compare the run with the one before' : undefined,
      changed: missing(typed.changed, 'Enter notes on your check'),
    })
    if (errors) return { errors }
    return {
      action: {
        exceptions: view.exceptions.length,
        sample: view.sample.map(({ reference }) => reference),
        comparison: view.compareWith,
        changed: typed.changed,
      },
    }
  },
  Fields: SigningFields,
}
