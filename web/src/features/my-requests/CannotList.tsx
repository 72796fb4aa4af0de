import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'

const title = 'This link does not work any more'

const reasons = {
  incomplete:
    'The last part of the link, after the #, is missing or not complete. Open it from our email again.',
  refused: 'A link to your requests works for 24 hours. This one is older, or not complete.',
} as const

/** The same words for a link that is old and one that was never made. */
export function CannotList({ why }: { why: keyof typeof reasons }) {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{reasons[why]}</p>
        <p className="govuk-body">Your requests are safe. You can have a new link at once.</p>
        <ButtonLink href={paths.myRequests}>Send me a new link</ButtonLink>
        <p className="govuk-body">
          If that does not help, call <Phone number={council.phone} />. <Hours />
        </p>
      </div>
    </Main>
  )
}
