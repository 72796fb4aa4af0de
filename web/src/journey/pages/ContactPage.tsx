import { useNavigate } from 'react-router'
import { departmentOf } from '#contract/department.ts'
import { council } from '#council'
import { isEntered, paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { addressAfter } from '../addresses.ts'
import { giveContact } from '../model/change.ts'
import { ContactFields } from '../parts/ContactFields.tsx'
import { FormPage } from '../parts/FormPage.tsx'
import { ReachFields } from '../parts/ReachFields.tsx'
import { useContactForm } from '../parts/useContactForm.ts'
import { saved } from '../savedStore.ts'
import type { StepProps } from './StepProps.ts'

const words = {
  own: {
    reach: 'How can we reach you?',
    posted: 'Do you want us to keep you posted?',
    empty: 'You can leave all of this empty. ',
    updates: 'Do you want updates?',
  },
  /** Staff enter it for somebody. */
  theirs: {
    reach: 'How can we reach them?',
    posted: 'Do they want to be kept posted?',
    empty: 'All of this can be left empty. ',
    updates: 'Do they want updates?',
  },
} as const

/** Contact details and who sees them. Nobody has to give them, unless the department has to be able to answer. */
export function ContactPage({ service, draft, back, origin }: StepProps) {
  const navigate = useNavigate()
  const required = service.contact === 'required'
  const { reach, posted, empty, updates } = words[isEntered(service) ? 'theirs' : 'own']
  const title = required ? reach : posted
  const form = useContactForm({
    service,
    draft,
    required,
    onContact: (contact) => {
      const next = saved.change(service.slug, (draft) => giveContact(draft, contact))
      if (next) navigate(addressAfter(service, next, 'contact', origin))
    },
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
      {!required && <h1 className="govuk-heading-l">{title}</h1>}
      {required && <ReachFields {...form} legend={title} />}
      <p className="govuk-body">
        {required ? '' : empty}Only {department.name} staff at {council.name} see what is given here: it is
        never shown to the public, nor used for anything else. <Link href={paths.privacy}>Privacy</Link>
      </p>
      {!required && <ContactFields {...form} legend={updates} asksWho />}
    </FormPage>
  )
}
