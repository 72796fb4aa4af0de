import { isBlank } from '#contract/core/blank.ts'
import type { Question } from '#contract/core/question.ts'
import type { ProofAgain, WhyAgain } from '#contract/requests/proof/asked-again.ts'
import { documentsAsked } from '#services/define/files-asked.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { errorsOf, idOf, missing } from '#web/staff/actions/form.ts'
import { Words } from '../fields/Words.tsx'
import type { About, FieldsProps, Form } from '../model/kind.ts'

interface Asked {
  text: string
  /** Keys of the questions whose proof is wanted again. */
  proofs: readonly string[]
  why: Readonly<Record<string, WhyAgain>>
  words: Readonly<Record<string, string>>
}

const reasons: readonly { readonly value: Exclude<WhyAgain, 'other' | 'not-sent'>; readonly text: string }[] =
  [
    { value: 'unreadable', text: 'It cannot be read' },
    { value: 'incomplete', text: 'Some of it is missing' },
    { value: 'out-of-date', text: 'It is out of date' },
    { value: 'wrong-person', text: 'It is about somebody else' },
  ]

const mostWhy = 200

/** Proof that the form asked for; none where the form is for several requests. */
const proofsIn = ({ request, service }: About): Question[] =>
  request ? documentsAsked(request, service) : []

const wasSent = ({ request }: About, { key }: Question): boolean => Array.isArray(request?.answers[key])

function AskFields({ typed, change, errors, about }: FieldsProps<Asked>) {
  const proofs = proofsIn(about)
  return (
    <>
      {proofs.length > 0 && (
        <Checkboxes
          id={idOf('again')}
          name="again"
          legend="Which proof do you need? (optional)"
          legendSize="s"
          hint="The resident can add each one to their answer, and reads why you need it."
          error={errors.again}
          values={typed.proofs}
          onChange={({ target: { value, checked } }) =>
            change({
              proofs: checked ? [...typed.proofs, value] : typed.proofs.filter((one) => one !== value),
            })
          }
          items={proofs.map((question) => ({
            value: question.key,
            text: question.short ?? question.label,
            ...(wasSent(about, question)
              ? { conditional: <Why {...{ question, typed, change, errors }} /> }
              : { hint: 'Not sent yet' }),
          }))}
        />
      )}
      <Words
        action="ask"
        {...{ about }}
        {...(typed.proofs.length > 0 && { label: 'Anything else that you want to ask or say (optional)' })}
        value={typed.text}
        error={errors.text}
        onChange={(text) => change({ text })}
      />
    </>
  )
}

function Why({
  question: { key, short, label },
  typed,
  change,
  errors,
}: Omit<FieldsProps<Asked>, 'about' | 'onBusy'> & { question: Question }) {
  return (
    <Radios
      id={idOf(`why-${key}`)}
      name={`why-${key}`}
      legend={`${short ?? label}: why do you need it again?`}
      legendSize="s"
      error={errors[`why-${key}`]}
      value={typed.why[key]}
      onChange={({ target }) => change({ why: { ...typed.why, [key]: target.value as WhyAgain } })}
      items={[
        ...reasons,
        {
          value: 'other',
          text: 'Something else',
          conditional: (
            <Input
              id={idOf(`words-${key}`)}
              label="Tell them why"
              hint="For example, it shows another address."
              error={errors[`words-${key}`]}
              value={typed.words[key] ?? ''}
              onChange={({ target }) => change({ words: { ...typed.words, [key]: target.value } })}
            />
          ),
        },
      ]}
    />
  )
}

function wrongWhy({ why, words }: Asked, key: string) {
  if (!why[key]) return { [`why-${key}`]: 'Select why you need it again' }
  if (why[key] !== 'other') return {}
  const said = words[key] ?? ''
  return {
    [`words-${key}`]:
      said.length > mostWhy
        ? `Why you need it again must be ${mostWhy} characters or fewer`
        : missing(said, 'Enter why you need it again'),
  }
}

/** A question in words, for proof that is wanted again, or both. */
const ask: Form<Asked> = {
  empty: () => ({ text: '', proofs: [], why: {}, words: {} }),
  read(typed, about) {
    const chosen = proofsIn(about).filter(({ key }) => typed.proofs.includes(key))
    const sent = chosen.filter((question) => wasSent(about, question))
    const errors = errorsOf({
      ...Object.assign({}, ...sent.map(({ key }) => wrongWhy(typed, key))),
      text: chosen.length > 0 && isBlank(typed.text) ? undefined : missing(typed.text, 'Write the question'),
    })
    if (errors) return { errors }
    const again = chosen.map((question): ProofAgain => {
      const { key } = question
      const why = wasSent(about, question) ? (typed.why[key] ?? 'other') : 'not-sent'
      return { question: key, why, ...(why === 'other' && { words: typed.words[key]?.trim() }) }
    })
    return {
      action: {
        do: 'ask',
        ...(!isBlank(typed.text) && { text: typed.text }),
        ...(again.length > 0 && { again }),
      },
    }
  },
  Fields: AskFields,
}

export const askForms = { ask }
