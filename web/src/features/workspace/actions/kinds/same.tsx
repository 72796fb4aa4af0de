import { dayInShort } from '#contract/calendar/times.ts'
import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import { readReference } from '#contract/core/reference.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { exampleReference } from '#profile/examples.ts'
import { paths } from '#web/app/paths.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Link } from '#web/design/Link.tsx'
import { idOf } from '#web/staff/actions/form.ts'
import { AnswersOf } from '../../request/parts/AnswersOf.tsx'
import { stateInWords } from '../../words/states.ts'
import { type About, type FieldsProps, type Form, workIn } from '../model/kind.ts'

interface Merged {
  into: string
  /** A reference that is not among those nearby. */
  other: string
}

const older = ({ request }: About) =>
  request?.nearby.filter(({ submittedAt }) => submittedAt <= request.submittedAt) ?? []
const newer = ({ request }: About) =>
  request?.nearby.filter(({ submittedAt }) => submittedAt > request.submittedAt) ?? []

/** How far, since when and how it stands; then what tells it from others. */
function NearWords({ near, work }: { near: WorkRequest['nearby'][number]; work: WorkKind }) {
  const { metres, submittedAt, state } = near
  return (
    <>
      <span>{`${metres} metres away, sent ${dayInShort(submittedAt)}, ${stateInWords(state, work).toLowerCase()}`}</span>
      <AnswersOf near={near} />
    </>
  )
}

function MergeFields({ typed, change, errors, about }: FieldsProps<Merged>) {
  const choices = older(about)
  const typing = (
    <Input
      id={idOf(choices.length > 0 ? 'other' : 'into')}
      label="Reference of the older request"
      hint={`Such as ${exampleReference}. It has to be the older of the two.`}
      width={20}
      autoComplete="off"
      spellCheck={false}
      error={choices.length > 0 ? errors.other : (errors.into ?? errors.other)}
      value={typed.other}
      onChange={({ target }) => change({ other: target.value, into: 'other' })}
    />
  )
  return (
    <>
      <p className="govuk-body">
        The newer request becomes part of the older one. Both residents keep their own page. The newer one
        shows what happens to the older, which counts one more follower.
      </p>
      <p className="govuk-body">
        Whoever sent the newer one, and whoever follows it, will also read what you have already written to
        the resident of the older one about the work. Check that nothing in it is for that resident alone.
      </p>
      {choices.length > 0 ? (
        <Radios
          id={idOf('into')}
          name="into"
          legend="Which request is about the same thing?"
          error={errors.into}
          value={typed.into}
          onChange={({ target }) => change({ into: target.value })}
          items={[
            ...choices.map((near) => ({
              value: near.reference,
              text: near.reference,
              hint: <NearWords work={workIn(about)} near={near} />,
            })),
            { value: 'other', text: 'Another one', conditional: typing },
          ]}
        />
      ) : (
        typing
      )}
      {newer(about).map(({ reference }) => (
        <p key={reference} className="govuk-body">
          <span>{reference}</span> is newer than this one:{' '}
          <Link href={`${paths.workRequest(reference)}?do=merge&into=${about.request?.reference}`}>
            merge it into this one
          </Link>
          . You will see it first.
        </p>
      ))}
    </>
  )
}

const merge: Form<Merged> = {
  empty(about) {
    const { into } = about
    if (older(about).some(({ reference }) => reference === into)) return { into: into ?? '', other: '' }
    return into && readReference(into) ? { into: 'other', other: into } : { into: '', other: '' }
  },
  read({ into, other }, about) {
    const choices = older(about)
    if (choices.length > 0 && into === '') return { errors: { into: 'Choose the request' } }
    const reference = into === 'other' || choices.length === 0 ? readReference(other) : into
    if (reference) return { action: { do: 'merge', into: reference } }
    const message = other.trim()
      ? 'Check the reference: a letter or number of it is wrong or missing'
      : `Enter the reference, such as ${exampleReference}`
    return { errors: { [choices.length > 0 ? 'other' : 'into']: message } }
  },
  Fields: MergeFields,
}

export const sameForms = { merge }
