import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'
import { messageOf } from '../api.ts'

interface Props {
  of: PlaceOf
  found: 'wait' | { readonly failed: unknown; again(): unknown }
}

/** A page whose part is on its way, or did not come. */
export function NotYet({ of, found }: Props) {
  const title = 'Your private page'
  useTitle(title)
  return (
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {found === 'wait' ? (
          <p className="govuk-body app-wait" role="status">
            Opening…
          </p>
        ) : (
          <div role="alert">
            <p className="govuk-body">{messageOf(found.failed)}</p>
            <Button type="button" onClick={() => found.again()}>
              Try again
            </Button>
          </div>
        )}
      </div>
    </Main>
  )
}
