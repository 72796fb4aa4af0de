import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import type { FoundClaim, useClaimAct } from './useClaim.ts'

interface Props {
  readonly found: FoundClaim
  readonly doing: ReturnType<typeof useClaimAct>
  onDone(words: string): void
}

/** Takes a claim back that nobody has checked. */
export function TakeBack({ found: { part }, doing, onDone }: Props) {
  const takeBack = async () => {
    if (await doing.act('take-back', 'take-back', part.seen, {})) onDone('You have taken this claim back.')
  }
  return (
    <Details summary="Take this claim back">
      <p className="govuk-body">
        We will not check it or pay it. It stays on your page, and you can still send it later.
      </p>
      <Button
        type="button"
        variant="warning"
        loading={doing.busy === 'take-back'}
        loadingText="Sending"
        onClick={() => void takeBack()}
      >
        Take it back
      </Button>
    </Details>
  )
}
