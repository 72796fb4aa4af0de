import { careKinds } from '#contract/admissions/kinds.ts'
import type { TypedDate } from '#contract/core/typed/typed-date.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import type { FieldsProps } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { careNames } from './words.ts'

/** The groups of children whom it is for. */
export interface Groups {
  readonly groups: readonly { readonly id: string; readonly title: string }[]
}

interface Typed {
  readonly group: string
  readonly care: string
  readonly plan: string
  readonly outSince: TypedDate
}

type Props = Pick<FieldsProps<Typed, Groups>, 'about' | 'typed' | 'change' | 'errors'>

/** What is asked of every child who is referred, whether the record has filled in the rest or not. */
export function ReferralQuestions(props: Props) {
  const { about, typed, change, errors } = props
  const field = textOf<Typed>(props)
  return (
    <>
      <Radios
        {...field('group')}
        legend="Which group does the child belong to?"
        legendSize="s"
        items={about.groups.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Radios
        {...field('care')}
        legend="Is or was the child in care?"
        legendSize="s"
        items={[
          ...careKinds.map((value) => ({ value, text: careNames[value] })),
          { value: 'none', text: 'No' },
        ]}
      />
      <Radios
        {...field('plan')}
        legend="Does the child have an education, health and care plan?"
        legendSize="s"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <DateField
        name="outSince"
        legend="Out of school since, if the child is not at school"
        value={typed.outSince}
        errors={errors}
        onChange={(outSince) => change({ outSince })}
      />
    </>
  )
}
