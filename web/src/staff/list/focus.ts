const links = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-reference] .ws-line__link'),
]

/** Moves focus to the next request of the list, or to the one before. */
export function moveFocus(by: 1 | -1): void {
  const all = links()
  const row = document.activeElement?.closest('[data-reference]')
  const at = all.findIndex((link) => row?.contains(link))
  const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by]
  next?.focus()
  next?.closest('[data-reference]')?.scrollIntoView({ block: 'nearest' })
}

/** Moves focus to this request of the list, else to the first, so that it is not lost with what has gone. */
export function focusList(reference?: string): void {
  if (reference) focusLine(reference)
  if (focusedReference() === undefined)
    (links()[0] ?? document.querySelector<HTMLElement>('main h1'))?.focus()
}

/** The request whose row has focus. */
export const focusedReference = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-reference]')?.dataset.reference

/** Moves focus to a request of the list. */
export const focusLine = (reference: string): void =>
  links()
    .find((link) => link.closest<HTMLElement>('[data-reference]')?.dataset.reference === reference)
    ?.focus()
