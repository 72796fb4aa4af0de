import { useQuery } from '@tanstack/react-query'
import { council } from '#council'
import { Button } from '#web/design/form/Button.tsx'
import { signInOf, type Way } from './signingIn.ts'

interface Props {
  /** Which way somebody leaves by now. */
  leaving: Way | false
  begin(way: Way): unknown
}

/** How the council's own sign-in is offered here; null where it is not, and undefined until that is known. */
export function useCouncilSignIn() {
  const may = council.operations.staffIdentity !== undefined
  const { data, isPending } = useQuery({
    queryKey: ['workspace', 'sign-in'],
    queryFn: signInOf,
    enabled: may,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!may) return null
  return isPending ? undefined : (data?.council ?? null)
}

/** A button for each way in which staff sign in: by the council's own sign-in first, where it has one. */
export function SignInWays({ leaving, begin }: Props) {
  const byCouncil = useCouncilSignIn()
  // Nothing is shown that would be somewhere else a moment later.
  if (byCouncil === undefined) return null
  const button = (way: Way) => ({
    type: 'button' as const,
    onClick: () => void begin(way),
    loading: leaving === way,
    preventDoubleClick: true,
  })
  if (byCouncil === null) return <Button {...button('account')}>Sign in</Button>
  return (
    <>
      <p className="govuk-body">
        <Button {...button('council')}>{byCouncil.button}</Button>
      </p>
      <p className="govuk-body">If you do not have one, use the account that was made for you here.</p>
      <p className="govuk-body">
        <Button {...button('account')} variant="secondary">
          Sign in with an email address and password
        </Button>
      </p>
    </>
  )
}
