import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useEffect } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { PlaceView } from '#contract/fostering/household.ts'
import { mayPass } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import type { PlaceOf } from '../addresses.ts'
import { isEnded, messageOf, type Opened, placeOf } from '../api.ts'
import type { KeptStore } from '../kept/store.ts'
import { useKeptStore } from '../kept/useKeptStore.ts'
import { useSentAlong } from '../kept/useSentAlong.ts'
import { ended, takeKey, useSession } from '../session.ts'
import { EnterCode } from './EnterCode.tsx'
import { NoLink } from './NoLink.tsx'

/** What every page of a place is drawn from. */
export interface Place {
  readonly of: Opened
  readonly view: PlaceView
  /** What was entered on this device and has not arrived yet. */
  readonly kept: KeptStore
}

const keyIn = (hash: string): string | undefined => /^#([\w-]{22})$/.exec(hash)?.[1]

/** What a page can be drawn from while nothing can be asked: whose place it is, and what opens what this device keeps. */
export interface OfDevice {
  readonly of: Opened
  readonly keys: readonly string[]
}

/**
 * A page of a private place: asks for the link and the code first, where they are not there. `Offline`: drawn instead where
 * there is no signal, of what this device keeps.
 */
export function InPlace({
  Page,
  Offline,
}: {
  Page: ComponentType<Place>
  Offline?: ComponentType<OfDevice>
}) {
  const { household = '', person = '' } = useParams()
  const of = { household, person }
  const key = useKeyOfAddress(of)
  const { keys, token } = useSession(of)
  const [first] = keys
  if (key || !first) return key ? null : <NoLink />
  return token ? (
    <Open key={token} of={{ ...of, token }} keys={keys} Page={Page} Offline={Offline} />
  ) : (
    <EnterCode key={first} of={of} linkKey={first} />
  )
}

/** Takes the key out of the address before anything else: it stands in no history that somebody looks into later. */
function useKeyOfAddress({ household, person }: PlaceOf): string | undefined {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const key = keyIn(hash)
  useEffect(() => {
    if (!key) return
    takeKey({ household, person }, key)
    navigate(pathname, { replace: true })
  }, [key, household, person, pathname, navigate])
  return key
}

interface Props {
  of: Opened
  keys: readonly string[]
  Page: ComponentType<Place>
  Offline?: ComponentType<OfDevice> | undefined
}

function Open({ of, keys, Page, Offline }: Props) {
  const { data, error, isFetching, refetch } = useQuery(placeOf(of))
  const kept = useKeptStore(of, keys)
  useSentAlong(of, kept)
  const over = isEnded(error)
  const { household, person } = of
  useEffect(() => {
    if (over) ended({ household, person })
  }, [over, household, person])
  if (data && kept) return <Page of={of} view={data} kept={kept} />
  if (Offline && (!navigator.onLine || (error !== null && mayPass(error))))
    return <Offline of={of} keys={keys} />
  return <Waiting failed={error !== null && !isFetching ? messageOf(error) : ''} onAgain={refetch} />
}

function Waiting({ failed, onAgain }: { failed: string; onAgain: () => unknown }) {
  const title = 'Your private page'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {failed ? (
          <div role="alert">
            <p className="govuk-body">{failed}</p>
            <Button type="button" onClick={() => onAgain()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Opening your page…
          </p>
        )}
      </div>
    </Main>
  )
}
