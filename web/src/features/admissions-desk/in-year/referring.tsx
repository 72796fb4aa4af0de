import type { InYearReferral } from '#contract/admissions/in-year/schools.ts'
import { noDate, readDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { ReferralQuestions } from '../fair-access/ReferralQuestions.tsx'

interface Typed {
  readonly group: string
  readonly care: string
  readonly plan: string
  readonly outSince: TypedDate
  readonly why: string
}

export interface AboutReferral extends InYearReferral {
  readonly child: string
}

function Fields(props: FieldsProps<Typed, AboutReferral>) {
  const { about } = props
  const field = textOf<Typed>(props)
  const tried = about.tried.length > 0 ? about.tried.join('. ') : 'No school has refused so far'
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Child', value: about.child },
          { key: 'Schools tried', value: tried },
        ]}
      />
      <ReferralQuestions {...props} />
      <Textarea {...field('why')} label="Why does the child need help to find a school?" rows={6} />
    </>
  )
}

/** A referral that the record has filled in: what is left is to look at it, and to say to which group the child belongs. */
export const referHere: Kind<Typed, AboutReferral, object> = {
  title: 'Refer to Fair Access',
  send: 'Refer the child',
  isGrave: () => false,
  empty: ({ group, care, plan, outSince, why }) => ({
    ...{ group, why, care: care ?? 'none', plan: plan ? 'yes' : 'no' },
    outSince: outSince ? typedDateOf(outSince) : noDate,
  }),
  read({ group, care, plan, outSince, why }) {
    const out = readDate(outSince)
    const errors = errorsOf({
      group: group ? undefined : 'Select the group that the child belongs to',
      ...dateErrors('outSince', out),
      why: missing(why, 'Enter why the child needs help to find a school'),
    })
    if (errors) return { errors }
    return {
      action: {
        ...{ group, why, care: care === 'none' ? null : care, plan: plan === 'yes' },
        outSince: out.kind === 'date' ? out.date : null,
      },
    }
  },
  Fields,
}
