import type { ReactNode } from 'react'
import type { Service } from '#contract/core/service.ts'
import { chosenWay } from '#contract/requests/contact.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { behalfOf, nameOf, phoneOf } from '#services/define/whom.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

const ways = {
  none: 'No messages: they look at their private page',
  email: 'News by email',
  text: 'News by text message',
  call: 'By phone call. They can read each step on their private page',
} as const

/** What to do where GOV.UK Notify refused the address. */
const refused = {
  email:
    'Our emails are not getting through to this address. Call them if they gave a number. They can still read what you write on their private page, and give another address.',
  text: 'Our texts are not getting through to this number. Try calling it. They can still read what you write on their private page, and give another number.',
} as const

/** A number that the form itself asked for is there to be called, whatever they said about messages. */
function waysTo(contact: WorkRequest['contact'], phone: string | undefined, service: Service | undefined) {
  const required = service?.contact === 'required' || (phone !== undefined && phone !== contact?.phone)
  return ways[chosenWay(contact?.updates ?? 'none', required)]
}

/** How the resident can be reached, if they want to be. */
export function Contact({ request, service }: { request: WorkRequest; service: Service | undefined }) {
  const { contact } = request
  const behalf = behalfOf(request, service)
  const phone = phoneOf(request, service)
  const name = nameOf(request, service)
  const row = (key: string, value: ReactNode) => (value ? [{ key, value }] : [])
  return (
    <section aria-labelledby="contact-heading">
      <h2 className="govuk-heading-m" id="contact-heading">
        The resident
      </h2>
      {contact || name || phone ? (
        <SummaryList
          className="ws-answers"
          rows={[
            // Two names on one page are told apart: of whoever wrote, and of whom it is about.
            ...row(behalf ? 'Filled in by' : 'Name', name),
            ...row('On behalf of', behalf?.called),
            ...row('Email', contact?.email),
            ...row('Telephone', phone && <Phone number={phone} />),
            ...row('Also given, but not usable', contact?.alsoGiven),
            ...row('Updates', waysTo(contact, phone, service)),
            ...row('Not reached', request.unreached && refused[request.unreached]),
          ]}
        />
      ) : (
        <p className="govuk-body">
          They gave no name and no way to contact them. They can only read what you write on their private
          page.
        </p>
      )}
    </section>
  )
}
