import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { LettersView } from '#contract/fostering/carers/letters.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { isEnded, messageOf } from '../api.ts'
import { LinkDoesNotWork } from '../enter/LinkDoesNotWork.tsx'
import { useKeptStore } from '../kept/useKeptStore.ts'
import { takeKey, useSession } from '../session.ts'
import { lettersOf } from './calls.ts'
import { Letters } from './Letters.tsx'

const keyIn = (hash: string): string | undefined => /^#([\w-]{60,120})$/.exec(hash)?.[1]

/** No address and nothing on this device says whose letters they are. */
const tab = { household: 'letters', person: 'page' }

/** `/fostering/letters#<key>`: somebody with whom a family has letters reads and writes them. */
export default function RelativePage() {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const key = keyIn(hash)
  const { keys } = useSession(tab)
  // The key stands in no history that somebody looks into later.
  useEffect(() => {
    if (!key) return
    takeKey(tab, key)
    navigate(pathname, { replace: true })
  }, [key, pathname, navigate])
  // The page as it was built knows of no key: it looks once it runs.
  const [isRunning, setRunning] = useState(false)
  useEffect(() => setRunning(true), [])
  const [first] = keys
  if (key || !isRunning) return <Opening />
  if (!first) return <CannotOpen />
  return <Opened key={first} linkKey={first} keys={keys} />
}

/** What seals a letter that was begun on this device: as much of each key as that takes. */
const sealing = (keys: readonly string[]): string[] => keys.map((key) => key.slice(0, 22))

/** The page, with what was begun on this device. That lies under the name of the tray: another link may be of other letters. */
function WithKept({ linkKey, keys, view }: { linkKey: string; keys: readonly string[]; view: LettersView }) {
  const seals = useMemo(() => sealing(keys), [keys])
  const kept = useKeptStore({ household: tab.household, person: view.tray }, seals)
  return kept ? <Letters linkKey={linkKey} view={view} kept={kept} /> : null
}

function Opened({ linkKey, keys }: { linkKey: string; keys: readonly string[] }) {
  const { data, error, isFetching, refetch } = useQuery(lettersOf(linkKey))
  if (isEnded(error)) return <CannotOpen />
  if (data) return <WithKept linkKey={linkKey} keys={keys} view={data} />
  if (!error || isFetching) return <Opening />
  return (
    <Opening>
      <div role="alert">
        <p className="govuk-body">{messageOf(error)}</p>
        <Button type="button" onClick={() => refetch()}>
          Try again
        </Button>
      </div>
    </Opening>
  )
}

/** What stands there while it opens, or instead: why it did not. */
function Opening({ children }: { children?: ReactNode }) {
  const title = 'Your letters'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <div>
          {children ?? (
            <p className="govuk-body app-wait" role="status">
              Opening your letters…
            </p>
          )}
        </div>
      </div>
    </Main>
  )
}

const CannotOpen = () => (
  <LinkDoesNotWork>
    <p className="govuk-body">
      If you have lost your link, call us on <Phone number={council.phone} />. We will send you a new one.
    </p>
  </LinkDoesNotWork>
)
