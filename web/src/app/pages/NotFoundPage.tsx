import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Link } from '../../design/Link.tsx'
import { Main } from '../frame/Main.tsx'
import { Phone } from '../frame/Phone.tsx'
import { paths } from '../paths.ts'
import { useTitle } from '../title.ts'

export default function NotFoundPage() {
  // Pages whose address names something show this too, and have no name for it.
  useTitle('Page not found')
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">Page not found</h1>
        <p className="govuk-body">If you typed the address, check that it is right.</p>
        <p className="govuk-body">If you pasted it, check that you copied all of it.</p>
        <p className="govuk-body">
          You can <Link href={paths.find}>find a service</Link>,{' '}
          <Link href={paths.report}>report a problem</Link>, or{' '}
          <Link href={paths.track}>track a request</Link>.
        </p>
        <p className="govuk-body">
          Or call <Phone number={council.phone} />. <Hours />
        </p>
      </div>
    </Main>
  )
}
