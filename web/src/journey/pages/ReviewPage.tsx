import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Section } from '#contract/core/service.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addressAfter } from '../addresses.ts'
import { pass } from '../model/change.ts'
import { reviewId } from '../model/sections.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { questionRows } from '../parts/summary.tsx'
import { saved } from '../savedStore.ts'
import type { StepProps } from './StepProps.ts'

/** A section's answers for a look, each with a way to change it, before the next section begins. */
export function ReviewPage({ service, draft, back, origin, of }: StepProps & { of: Section }) {
  const navigate = useNavigate()
  const id = reviewId(of)
  const title = `Check this section: ${of.title}`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const next = saved.change(service.slug, (now) => pass(now, id))
    if (next) navigate(addressAfter(service, next, id, origin))
  }
  return (
    <FormPage title={title} service={service} back={back} onSubmit={submit}>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">Check this section</span> <span>{of.title}</span>
      </h1>
      <SummaryList rows={questionRows(service, draft, { origin: id, section: of.id })} />
    </FormPage>
  )
}
