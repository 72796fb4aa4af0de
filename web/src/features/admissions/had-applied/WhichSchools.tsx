import { schools } from 'virtual:schools'
import type { RoundPhase } from '#contract/admissions/school.ts'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { FormGroup } from '#web/design/form/FormGroup.tsx'
import { Hint } from '#web/design/form/Hint.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { mostChoices } from './answers.ts'

interface Props {
  readonly phase: RoundPhase | undefined
  readonly chosen: readonly string[]
  readonly error: string | undefined
  onChange(chosen: readonly string[]): void
}

const labels = ['School', 'Another school (optional)', 'A third school (optional)']

/** Up to as many schools as a family may name. */
export function WhichSchools({ phase, chosen, error, onChange }: Props) {
  const offered = schools.filter(({ into }) => !phase || into.some((one) => one.phase === phase))
  const items = offered.map(({ id, name, town }) => ({ value: id, text: `${name}, ${town}` }))
  return (
    <FormGroup hasError={error !== undefined}>
      <Fieldset
        legend="Which schools would you have named?"
        legendSize="m"
        role="group"
        describedBy="schools-hint"
      >
        <Hint id="schools-hint">Their order makes no difference here.</Hint>
        {Array.from({ length: mostChoices }, (_, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: they keep their place
            key={at}
            id={`school-${at + 1}`}
            label={labels[at] ?? ''}
            error={at === 0 ? error : undefined}
            value={offered.some(({ id }) => id === chosen[at]) ? chosen[at] : ''}
            items={[{ value: '', text: 'Choose a school' }, ...items]}
            onChange={({ target }) => onChange(chosen.map((id, place) => (place === at ? target.value : id)))}
          />
        ))}
      </Fieldset>
    </FormGroup>
  )
}
