/**
 * Moves focus to a field and brings its legend or label into view, so that what is asked stays visible. A field of several
 * inputs, such as a date, is entered at its first. False when the page has no such field.
 */
export function focusField(id: string): boolean {
  const named = document.getElementById(id)
  const field = named?.classList.contains('govuk-date-input') ? named.querySelector('input') : named
  if (!field) return false
  const words = legendOrLabelOf(field)
  ;(words ?? field).scrollIntoView()
  field.focus({ preventScroll: true })
  return true
}

function legendOrLabelOf(field: HTMLElement): Element | null {
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`)
  const legend = field.closest('fieldset')?.querySelector('legend')
  if (!legend) return label
  const isChoice = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
  return isChoice || fitsInHalfScreen(legend, field) ? legend : label
}

/** On a phone the keyboard takes the other half. */
function fitsInHalfScreen(legend: Element, field: Element): boolean {
  return field.getBoundingClientRect().bottom - legend.getBoundingClientRect().top < window.innerHeight / 2
}
