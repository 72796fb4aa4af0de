import { paths } from '#web/app/paths.ts'
import { spelled } from './spelled.ts'

/** What opens the request beside its reference, for whoever has no email or text with the link. */
export function Code({ code }: { code: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">The code for their page</h2>
      <p className="govuk-body-l">
        <strong className="ws-reference">{code}</strong>
      </p>
      <p className="govuk-body">{spelled(code)}</p>
      <p className="govuk-body">
        <span>{`At ${new URL(window.location.origin).host}${paths.track} they choose “I was given a code on the phone” and enter the reference and this code.`}</span>{' '}
        <span>We show the code only here, so read it out now. Ask them to keep it to themselves.</span>
      </p>
    </>
  )
}
