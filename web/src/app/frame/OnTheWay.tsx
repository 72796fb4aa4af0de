import { Button } from '#web/design/form/Button.tsx'

interface Props {
  failed: boolean
  /** What is read while it is on its way, such as `Loading the reports…`. */
  waiting: string
  /** What cannot be shown, such as `the reports`. */
  what: string
  again(): void
}

/** Until something is there, or when it does not come. */
export function OnTheWay({ failed, waiting, what, again }: Props) {
  if (!failed)
    return (
      <>
        <p className="govuk-body app-scripted" role="status">
          {waiting}
        </p>
        <noscript>
          <p className="govuk-body">{`Turn on JavaScript to see ${what}, or call us.`}</p>
        </noscript>
      </>
    )
  return (
    <>
      <p className="govuk-body" role="alert">
        {`We cannot show ${what} at the moment. Check that you are online, then try again.`}
      </p>
      <Button type="button" onClick={again}>
        Try again
      </Button>
    </>
  )
}

export const NumbersOnTheWay = (props: Pick<Props, 'failed' | 'again'>) => (
  <OnTheWay {...props} waiting="Loading the numbers…" what="the numbers" />
)
