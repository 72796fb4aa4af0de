import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Link } from '#web/design/Link.tsx'

/** Never there, private, or erased: which of them is nobody’s business. */
export function NotHere({ reference }: { reference: string }) {
  useTitle('This report is not shown')
  return (
    <Main before={<BackLink href={paths.openReports}>What has been reported</BackLink>}>
      <div className="app-column">
        <h1 className="govuk-heading-l">This report is not shown</h1>
        <p className="govuk-body">
          <span>{`We have nothing to show everybody for “${reference}”. `}</span>
          The reference may be mistyped, the matter may be private, or the report may be so old that we have
          erased it.
        </p>
        <p className="govuk-body">
          If you sent it yourself, <Link href={paths.track}>open your own page with your private link</Link>.
        </p>
      </div>
    </Main>
  )
}
