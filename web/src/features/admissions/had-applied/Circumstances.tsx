import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { type Answers, asked, chosen, type Problems } from './answers.ts'
import { asksForScore, premiumsOf } from './circumstances.ts'
import { entryInto, type Places } from './results.ts'

interface Props {
  readonly answers: Answers
  readonly places: Places
  readonly problems: Problems
  onChange(change: Partial<Answers>): void
}

const cares: Readonly<Record<Answers['care'], string>> = {
  none: 'No',
  now: 'Yes, in the care of a council now',
  before: 'Yes, before they were adopted or went to live with a guardian',
  abroad: 'Yes, in state care outside England before they were adopted',
}
const premiumNames: Readonly<Record<Answers['premiums'][number], string>> = {
  pupil: 'The pupil premium',
  service: 'The service premium',
  'early-years': 'The early years pupil premium',
}

/** Toggles one value in a list. */
const toggled = <T extends string>(all: readonly T[], value: T, on: boolean): T[] =>
  on ? [...all, value] : all.filter((one) => one !== value)

/** What the criteria of the chosen schools ask of a child, and nothing else. */
export function Circumstances({ answers, places, problems, onChange }: Props) {
  const { phase, care } = answers
  const picked = chosen(answers).flatMap((id) => places.schools.find((school) => school.id === id) ?? [])
  const policies = picked.flatMap((school) => {
    const named = phase && entryInto(school, phase)?.policy
    return places.policies.find(({ id }) => id === named) ?? []
  })
  if (!phase || policies.length === 0) return null
  return (
    <>
      <Radios
        name="care"
        legend="Is your child in care, or were they ever?"
        legendSize="m"
        value={care}
        items={Object.entries(cares).map(([value, text]) => ({ value, text }))}
        onChange={({ target }) => onChange({ care: target.value as Answers['care'] })}
      />
      <Premiums answers={answers} asked={premiumsOf(policies)} onChange={onChange} />
      {picked.map((school) => (
        <AtSchool key={school.id} {...{ school, phase, answers, places, problems, onChange }} />
      ))}
    </>
  )
}

interface PremiumsProps extends Pick<Props, 'answers' | 'onChange'> {
  readonly asked: Answers['premiums']
}

function Premiums({ answers, asked: kinds, onChange }: PremiumsProps) {
  if (kinds.length === 0) return null
  return (
    <Checkboxes
      name="premiums"
      legend="Does your child get any of these?"
      legendSize="m"
      values={answers.premiums}
      items={kinds.map((kind) => ({ value: kind, text: premiumNames[kind] }))}
      onChange={({ target }) =>
        onChange({
          premiums: toggled(answers.premiums, target.value as Answers['premiums'][number], target.checked),
        })
      }
    />
  )
}

interface AtSchoolProps extends Props {
  readonly school: Places['schools'][number]
  readonly phase: NonNullable<Answers['phase']>
}

function AtSchool({ school, phase, answers, places, problems, onChange }: AtSchoolProps) {
  const { id, name } = school
  const circumstances = asked(places, school, phase)
  const so = answers.so[id] ?? []
  const policy = places.policies.find((one) => one.id === entryInto(school, phase)?.policy)
  return (
    <>
      {circumstances.length > 0 && (
        <Checkboxes
          name={`so-${id}`}
          legend={`Which of these are true for ${name}?`}
          legendSize="m"
          hint="Select all that apply, or nothing."
          values={so}
          items={circumstances.map((one) => ({
            value: one.id,
            text: one.label,
            ...(one.hint && { hint: one.hint }),
          }))}
          onChange={({ target }) =>
            onChange({ so: { ...answers.so, [id]: toggled(so, target.value, target.checked) } })
          }
        />
      )}
      {policy && asksForScore(policy) && (
        <Input
          id={`score-${id}`}
          label={`Your child’s score in the test for ${name} (optional)`}
          labelSize="s"
          hint="Leave it empty if you do not know it."
          inputMode="decimal"
          width={5}
          error={problems[`score-${id}`]}
          value={answers.scores[id] ?? ''}
          onChange={({ target }) => onChange({ scores: { ...answers.scores, [id]: target.value } })}
        />
      )}
    </>
  )
}
