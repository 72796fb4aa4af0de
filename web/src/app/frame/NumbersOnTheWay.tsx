import { Button } from '#web/design/form/Button.tsx'

/** Until the numbers are there, or when they do not come. */
export function NumbersOnTheWay({ failed, again }: { failed: boolean; again: () => void }) {
  if (!failed)
    return (
      <p className="govuk-body" role="status">
        Loading the numbers…
      </p>
    )
  return (
    <>
      <p className="govuk-body" role="alert">
        We cannot show the numbers at the moment. Check that you are online, then try again.
      </p>
      <Button type="button" onClick={again}>
        Try again
      </Button>
    </>
  )
}
