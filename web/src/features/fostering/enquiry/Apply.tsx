import { dayInWords } from '#contract/calendar/words.ts'
import type { EnquiryView } from '#contract/fostering/enquiry.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Link } from '#web/design/Link.tsx'

const sentBy = { email: 'in an email', text: 'in a text message' } as const

/** The way on for whoever is invited: the link, and where the code for it comes from. */
export function Apply({ apply }: { apply: EnquiryView['apply'] }) {
  if (!apply)
    return (
      <p className="govuk-body">
        To apply you need a private link. Call us on <Phone number={council.phone} /> and we will send it.
      </p>
    )
  const { url, on, link, code } = apply
  return (
    <>
      <p className="govuk-body">
        <Link href={url}>Begin your application</Link>
      </p>
      <p className="govuk-body">
        You need a code with 6 numbers.{' '}
        <span>
          {code === 'text'
            ? 'We have sent it to your mobile phone in a text message.'
            : 'We will tell you the code by phone or when we meet.'}
        </span>{' '}
        No code? Call us on <Phone number={council.phone} />.
      </p>
      {link && (
        <p className="govuk-body">{`We also sent you the link ${sentBy[link]} on ${dayInWords(on)}.`}</p>
      )}
    </>
  )
}
