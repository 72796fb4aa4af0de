import * as z from 'zod/mini'
import { PhoneNumber } from '#contract/core/phone-number.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { listOn } from '../../../carers/child/dated.ts'
import { placementKinds } from '../../../carers/child/kinds.ts'
import { beyondTerms } from '../../../carers/child/terms.ts'
import type { ChildValues } from '../../../carers/child/values.ts'
import { act, type Context, invalid, notNow, so } from '../../kind.ts'
import { factsIn } from '../../stages/step.ts'
import { hasLeft, isListed, notThere, promised, Short, Words } from './shared.ts'

const About = {
  called: Short('Enter the name that the child likes to be called by'),
  born: GivenDay,
  council: Short('Enter the council that looks after the child'),
  kind: z.string().check(z.maxLength(40)),
  parental: Short('Say who has parental responsibility'),
  socialWorker: Short('Enter the name of the child’s social worker'),
  socialWorkerPhone: PhoneNumber,
  reviewingOfficer: z._default(z.string().check(z.trim(), z.maxLength(120)), ''),
  reviewingOfficerPhone: z.optional(PhoneNumber),
  from: GivenDay,
  until: z.optional(GivenDay),
  /** What allows it where it goes beyond the approval: an exemption, other terms. */
  beyond: z._default(Words, ''),
}
const Body = z.strictObject(About)
type Body = z.infer<typeof Body>

/** Why what is said of a child cannot be so; undefined where it can. */
function wrongIn(body: Body, { today }: Context) {
  const { born, from, until, kind } = body
  if (from > today) return invalid('/with/from', 'The day must be today or in the past')
  if (born > from) return invalid('/with/born', 'The date of birth must be before the day on which they came')
  if (until !== undefined && until <= from)
    return invalid('/with/until', 'The last day must be after the day on which they came')
  if (!isListed(listOn(placementKinds, from).items, kind))
    return invalid('/with/kind', 'Choose the kind of placement')
  return body.reviewingOfficer && !body.reviewingOfficerPhone
    ? invalid('/with/reviewingOfficerPhone', 'Enter the phone number of the reviewing officer')
    : undefined
}

const valuesOf = (body: Body, what: readonly string[]): Partial<ChildValues> => ({
  called: body.called,
  born: body.born,
  from: body.from,
  ...(body.until === undefined ? {} : { until: body.until }),
  placement: {
    council: body.council,
    kind: body.kind,
    parental: body.parental,
    socialWorker: { name: body.socialWorker, phone: body.socialWorkerPhone },
    reviewingOfficer: body.reviewingOfficer
      ? { name: body.reviewingOfficer, phone: body.reviewingOfficerPhone ?? '' }
      : null,
  },
  ...(what.length === 0 ? {} : { beyond: { what: [...what], allowedBy: body.beyond } }),
})

/**
 * A child comes to live with the household, or what is known of them is another. Terms that it goes beyond are said, and
 * do not stop it: children need a home tonight, and somebody says what allows it.
 */
function said(values: ChildValues, body: Body, context: Context) {
  if (values.ended) return hasLeft
  const wrong = wrongIn(body, context)
  if (wrong) return wrong
  const { name: part, today } = context
  const what = beyondTerms({ part, ...body }, factsIn(context))
  if (what.length > 0 && body.beyond === '')
    return invalid('/with/beyond', `${what.join(' ')} Say which exemption or other terms allow it`)
  const { beyond: _, until: __, ...before } = values
  const due = values.due ?? promised('child-information', body.from > today ? today : body.from, context)
  return so<ChildValues>({ ...before, ...valuesOf(body, what), ...(due === undefined ? {} : { due }) })
}

export const place = act({
  right: 'manage',
  body: Body,
  decide: (values: ChildValues, body, context) =>
    context.head?.phase === 'closed'
      ? notNow('The approval of this household has ended, so no child can be placed with them.')
      : values.placement
        ? notNow('This child is already placed. Change what we know about them instead.')
        : said(values, body, context),
})

export const change = act({
  right: 'manage',
  body: Body,
  decide: (values: ChildValues, body, context) => (values.placement ? said(values, body, context) : notThere),
})
