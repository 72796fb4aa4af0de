type TypedField = HTMLInputElement | HTMLTextAreaElement
type Field = TypedField | HTMLSelectElement

const isTyped = (field: Field): field is TypedField =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(field.type))

const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)

/** What puts a field back to how somebody left it, in a way that React takes for their own doing. */
type GiveBack = () => void

/** Fields that somebody has changed, with what they changed them to. */
const left = new Map<Field, GiveBack>()

function note(field: Field): void {
  if (isTyped(field)) {
    const { value } = field
    left.set(field, () => typeInto(field, value))
  } else if (isTicked(field)) {
    const { checked } = field
    // Of those that exclude each other the one that is ticked says all.
    if (checked || field.matches('[type=checkbox]')) left.set(field, () => tick(field, checked))
    else left.delete(field)
  } else if (field instanceof HTMLSelectElement) {
    const { value } = field
    left.set(field, () => choose(field, value))
  }
}

const isChanged = (field: Field): boolean => {
  if (isTyped(field)) return field.value !== field.defaultValue
  if (isTicked(field)) return field.checked !== field.defaultChecked
  return field instanceof HTMLSelectElement && field.selectedIndex > 0
}

const noteTyping = ({ target }: Event): void => {
  if (target instanceof Element && target.matches('input, select, textarea')) note(target as Field)
}

/**
 * Remembers what has been typed and chosen in `root` so far, and what will be until {@link takeEarlyInput}: a page that
 * the build drew can be filled in before its code is there.
 */
export function watchEarlyInput(root: HTMLElement): void {
  for (const field of root.querySelectorAll<Field>('input, select, textarea'))
    if (isChanged(field)) note(field)
  document.addEventListener('input', noteTyping, true)
}

/** Once the page reacts: lets it have all that came before, as if it were typed and chosen now. */
export function takeEarlyInput(): void {
  document.removeEventListener('input', noteTyping, true)
  for (const [field, giveBack] of left) if (field.isConnected) giveBack()
  left.clear()
}

/**
 * React hears of a value only where it is another than the one that it set itself, which it looks for on the element:
 * so first the one of the beginning is set there, and then the typed one behind its back.
 */
function typeInto(field: TypedField, value: string): void {
  const { selectionStart: start, selectionEnd: end } = field
  field.value = field.defaultValue
  setBehind(field, value)
  if (document.activeElement === field && start !== null) field.setSelectionRange(start, end)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A click is heard where it changes what React has set there itself. */
function tick(field: HTMLInputElement, checked: boolean): void {
  field.checked = !checked
  field.click()
}

function choose(field: HTMLSelectElement, value: string): void {
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Through the property of its kind, and not through the one that React put on the element. */
function setBehind(field: TypedField, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
}
