import { useEffect, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { Elements } from '#web/design/elements.ts'
import { fullTitle } from '../title.ts'

/** The address of the page that stands in the window; kept here because a broken page takes its state along. */
let shown: string | undefined
/** What focus was last moved to. */
let moved: HTMLElement | undefined
/** Where a page stood when the resident left it, by key of the history's entry. */
const scrolled = new Map<string, number>()

interface Props {
  /** Name of the route, until the page gives its own. */
  title: string
  children: Elements
}

/**
 * Does on a change of page what a browser does on loading one: names it, moves focus to its heading, goes to its
 * top, or to where the resident left it when going back. Where a page draws its heading anew, once it has what it
 * waited for, focus goes along.
 */
export function RouteFocus({ title, children }: Props) {
  const { pathname, key } = useLocation()
  const back = useNavigationType() === 'POP'
  const [announced, setAnnounced] = useState('')

  useEffect(() => {
    const before = shown
    shown = pathname
    if (before === undefined || before === pathname) return
    window.scrollTo(0, back ? (scrolled.get(key) ?? 0) : 0)
    setAnnounced(focusHeading() ? '' : document.title)
  }, [pathname, key, back])

  useEffect(() => {
    const follow = new MutationObserver(() => {
      if (lostFocus() || waitsForHeading()) focusHeading()
    })
    follow.observe(document.body, { childList: true, subtree: true })
    return () => follow.disconnect()
  }, [])

  useEffect(() => {
    const remember = () => void scrolled.set(key, window.scrollY)
    window.addEventListener('scroll', remember, { passive: true })
    return () => window.removeEventListener('scroll', remember)
  }, [key])

  return (
    <>
      <DefaultTitle key={pathname} title={title} />
      {children}
      <div className="govuk-visually-hidden" role="status">
        {announced}
      </div>
    </>
  )
}

/** Whether what had focus was drawn anew, and nothing else has taken it. */
const lostFocus = (): boolean =>
  moved !== undefined && !moved.isConnected && document.activeElement === document.body

/** Whether the page has its heading only now, and the resident is still where the page began. */
const waitsForHeading = (): boolean =>
  moved?.matches('main') === true &&
  document.activeElement === moved &&
  document.querySelector('main h1') !== null

/** Stands before the page, so that the page's own title, set after it, holds. */
function DefaultTitle({ title }: { title: string }) {
  useEffect(() => {
    document.title = fullTitle(title)
  }, [title])
  return null
}

/**
 * Moves focus to the heading, as a change of page does: for a page that becomes another at the same address. Whether there was
 * a heading to move to; without one focus goes to `<main>`.
 */
export function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1')
  const target = heading ?? document.querySelector<HTMLElement>('main')
  if (!target) return false
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  moved = target
  return heading !== null
}
