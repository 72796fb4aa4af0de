import { useNavigate } from 'react-router'
import { council } from '#council'
import { whoReads } from '#requests/rights/readers.ts'
import { asksName } from '#services/define/pages.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { addressAfter } from '../addresses.ts'
import { giveContact } from '../model/change.ts'
import { ContactFields } from '../parts/ContactFields.tsx'
import { contactWordsFor } from '../parts/contactWords.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { MayBePublic } from '../parts/MayBePublic.tsx'
import { ReachFields } from '../parts/ReachFields.tsx'
import { useContactForm } from '../parts/useContactForm.ts'
import { saved } from '../savedStore.ts'
import type { StepProps } from './StepProps.ts'

/** Contact details and who sees them. Nobody has to give them, unless the department has to be able to answer. */
export function ContactPage({ service, draft, back, origin }: StepProps) {
  const navigate = useNavigate()
  const required = service.contact === 'required'
  const words = contactWordsFor(service)
  const title = required ? words.reach : words.posted
  const form = useContactForm({
    service,
    draft,
    required,
    onContact: (contact) => {
      const next = saved.change(service.slug, (draft) => giveContact(draft, contact))
      if (next) navigate(addressAfter(service, next, 'contact', origin))
    },
  })
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
      {required && <ReachFields {...form} words={words} follows={service.reach} />}
      <p className="govuk-body">
        <span>{required ? '' : words.empty}</span>
        <span>{whoReads(council, { ...service, service: service.slug }, words.given, words.writer)}</span>{' '}
        <span>{words.notShown}</span> <Link href={paths.privacy}>Privacy</Link>
      </p>
      <MayBePublic service={service} what="your words and photos" />
      {!required && <ContactFields {...form} words={words} asksWho={!asksName(service)} />}
    </FormPage>
  )
}
