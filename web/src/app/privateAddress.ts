import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { PrivateLinkKind } from '#contract/core/private-key.ts'
import {
  mangledMark,
  type PrivateLink,
  privatePath,
  readPrivateLink,
} from '#contract/requests/private-link.ts'

type Address = Pick<Location, 'pathname' | 'search' | 'hash'>

const textOf = ({ pathname, search, hash }: Address): string => pathname + search + hash

/**
 * The address as it was meant, where a mail filter has changed it: a private link with its key after the `#` and
 * nothing else, any other page with its own mark. Undefined when it is right as it is.
 */
export function meantAddress(address: Address): string | undefined {
  const found = readPrivateLink(textOf(address))
  const whole = found && 'key' in found
  if (!whole && !mangledMark.test(address.pathname)) return undefined
  const meant = found ? privatePath(found) : unmangled(address)
  return meant === textOf(address) ? undefined : meant
}

function unmangled({ pathname, search, hash }: Address): string {
  const [mark = ''] = mangledMark.exec(pathname) ?? []
  const page = pathname.slice(0, pathname.indexOf(mark))
  const rest = pathname.slice(page.length + mark.length)
  return `${page || '/'}${/3f$/i.test(mark) ? '?' : '#'}${rest}${search}${hash}`
}

/** Puts the address right before anything looks at it, so that the key stands in no path that is kept or sent on. */
export function straightenAddress(): void {
  const meant = meantAddress(window.location)
  if (meant !== undefined) window.history.replaceState(window.history.state, '', meant)
}

/** The private link of this kind that the address is; undefined when its key or its reference is not all there. */
export function usePrivateLink(kind: PrivateLinkKind): PrivateLink | undefined {
  const location = useLocation()
  const navigate = useNavigate()
  const meant = meantAddress(location)
  // Typed or pasted while the page stood open.
  useEffect(() => {
    if (meant !== undefined) navigate(meant, { replace: true })
  }, [meant, navigate])
  const found = readPrivateLink(textOf(location))
  return found?.kind === kind && 'key' in found ? found : undefined
}
