import { useEffect, useRef, useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { CallInstead } from './frame/CallInstead.tsx'
import { Main } from './frame/Main.tsx'
import { isReachable } from './load/reachable.ts'
import { reloadOnce } from './load/reloadOnce.ts'
import { useTitle } from './title.ts'

const lookAgainMs = 10_000

/** Whether the browser says that it has a connection. It may say so without one. */
function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}

/** Loads the page anew as soon as the site can be reached. */
function useGoOn(problem: unknown): void {
  useEffect(() => {
    const tryNow = () => void reloadOnce(problem)
    const timer = setInterval(tryNow, lookAgainMs)
    window.addEventListener('online', tryNow)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', tryNow)
    }
  }, [problem])
}

/** Where the code of a page did not come: what is wrong, that nothing is lost, and that it goes on by itself. */
export function NotLoadedPage({ problem }: { problem: unknown }) {
  const online = useOnline()
  useGoOn(problem)
  const [tries, setTries] = useState(0)
  // Without a connection the browser would show a page of its own instead, with no way back.
  const tryAgain = async () => {
    if (await isReachable()) window.location.reload()
    else setTries((before) => before + 1)
  }
  const title = online ? 'This page has not loaded' : 'You are offline'
  useTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Main>
      <div className="app-column">
        <h1 ref={heading} tabIndex={-1} className="govuk-heading-l">
          {title}
        </h1>
        <p className="govuk-body">
          {online
            ? 'We could not load this page. Leave it open and we will keep trying.'
            : 'This page needs a connection. It will load by itself when you are back online.'}
        </p>
        <p className="govuk-body" role="status">
          {tries > 0 && 'There is still no connection.'}
        </p>
        <p className="govuk-body">What you have typed into a form so far is kept on this device.</p>
        <Button type="button" onClick={() => void tryAgain()}>
          Try again
        </Button>
        <CallInstead when="If you cannot wait" />
      </div>
    </Main>
  )
}
