import type { ComponentPropsWithRef } from 'react'
import { Link as RouterLink } from 'react-router'

export type AnchorProps = ComponentPropsWithRef<'a'> & { href: string }

/** A link that stays in the app for the app's own pages and leaves it for anything else. */
export function Anchor({ href, ...rest }: AnchorProps) {
  return isPage(href) ? <RouterLink to={href} discover="none" {...rest} /> : <a href={href} {...rest} />
}

const isPage = (href: string): boolean => /^\/(?!\/|api\/)/.test(href)
