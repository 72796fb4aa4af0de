import { draftDays } from '#contract/requests/draft.ts'
import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'

const reasons = {
  incomplete: {
    title: 'This link is not complete',
    text: 'Copy all of the link from our message, with the part after #, and open it again.',
  },
  unauthorised: {
    title: 'This link does not open a saved form',
    text: `A saved form is deleted after ${draftDays} days, and once it has been sent. If neither is so, copy all of the link from our newest message and open it again.`,
  },
  locked: {
    title: 'This saved form is locked',
    text: 'Too many wrong codes were entered, so nobody can open it any more, to keep your answers safe.',
  },
} as const

/** The same words for a wrong key and a form that is not there. */
export function CannotOpen({ why }: { why: keyof typeof reasons }) {
  const { title, text } = reasons[why]
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{text}</p>
        <p className="govuk-body">
          Call <Phone number={council.phone} /> if you need help, or start the form again. <Hours />
        </p>
        <ButtonLink href={paths.continue}>Continue a saved form</ButtonLink>
        <p className="govuk-body">
          If you have sent it already, <Link href={paths.myRequests}>find all your requests</Link>. To start
          again, <Link href={paths.apply}>choose what to apply for</Link>.
        </p>
      </div>
    </Main>
  )
}
