import type { QueryClient } from '@tanstack/react-query'

/** For the `meta` of what anybody may ask the API: whoever asks for the page has it in the page already. */
export const inThePage = { inThePage: true } as const

/** What the API answered to a page while it was drawn, by which the browser goes on without asking again. */
export type Answer = readonly [key: readonly unknown[], data: unknown]

const id = 'answers'

/** What stands in the page. No browser runs it, so that the content security policy does not look at it. */
export const answersInPage = (answers: readonly Answer[]): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(answers).replaceAll('<', '\\u003c')}</script>`

/** Lets the app have them. */
export function takeAnswers(client: QueryClient): void {
  const written = document.getElementById(id)?.textContent
  if (!written) return
  for (const [key, data] of JSON.parse(written) as Answer[]) client.setQueryData(key, data)
}

/**
 * Whether a page that says that it was drawn `of` an address was drawn of this one: what its address asks for is
 * asked for here, and whatever else an address may have after its question mark changes no page.
 */
export function drawnOf(of: string, { pathname, search, origin }: Location): boolean {
  const drawn = new URL(of, origin)
  const asked = new URLSearchParams(search)
  return (
    [drawn.pathname, `${drawn.pathname}/`].includes(pathname) &&
    [...drawn.searchParams].every(([name, value]) => asked.get(name) === value)
  )
}

/** Whether the page that stands here was drawn with what its address asks for, and not at build for all of them. */
export const drawnWhenAsked = (): boolean =>
  typeof document === 'undefined' || (document.getElementById('root')?.dataset.of?.includes('?') ?? false)
