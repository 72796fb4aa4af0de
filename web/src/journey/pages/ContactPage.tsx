import { useNavigate } from 'react-router'
import { departmentOf } from '#contract/department.ts'
import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { addressAfter } from '../addresses.ts'
import { giveContact } from '../model/change.ts'
import { ContactFields } from '../parts/ContactFields.tsx'
import { FormPage } from '../parts/FormPage.tsx'
import { useContactForm } from '../parts/useContactForm.ts'
import { saved } from '../savedStore.ts'
import type { StepProps } from './StepProps.ts'

const title = 'Do you want us to keep you posted?'

/** Contact details, which nobody has to give, and who sees them. */
export function ContactPage({ service, draft, back, changing }: StepProps) {
  const navigate = useNavigate()
  const form = useContactForm(service.slug, draft, (contact) => {
    const next = saved.change(service.slug, (draft) => giveContact(draft, contact))
    if (next) navigate(addressAfter(service, next, 'contact', changing))
  })
  const department = departmentOf(council, service.department)
  return (
    <FormPage
      title={title}
      service={service}
      back={back}
      errors={form.summary}
      attempt={form.attempt}
      onSubmit={form.submit}
    >
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        You can leave all of this empty. Only {department.name} staff at {council.name} see what you give
        here: it is never shown to the public, nor used for anything else.{' '}
        <Link href={paths.privacy}>Privacy</Link>
      </p>
      <ContactFields {...form} legend="Do you want updates?" asksWho />
    </FormPage>
  )
}
