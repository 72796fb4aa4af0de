import type { ReactElement } from 'react'

/**
 * Elements, one or more or none, never words by themselves: the type of what a component puts beside other things.
 * Words there break the page once a browser translates it: why stands in `web/translated/rule.ts`.
 */
export type Elements = ReactElement | readonly Elements[] | '' | false | null | undefined
