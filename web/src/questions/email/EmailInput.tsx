import { useEffect, useRef, useState } from 'react'
import { Input, type InputProps } from '#web/design/form/Input.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { likelyEmail } from './slip.ts'

/** After so long without a key an address counts as typed. Not when the field is left: what moves then is missed by a click. */
const quietMs = 600

/** Puts the text in as if it was typed, so that whoever listens to the field hears of it. */
function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A field for an e-mail address. Where it looks mistyped it offers what was probably meant, and takes it all the same. */
export function EmailInput(props: Omit<InputProps, 'type'>) {
  const box = useRef<HTMLDivElement>(null)
  const [offer, setOffer] = useState<string>()
  const timer = useRef(0)
  const input = () => box.current?.querySelector('input')

  function look() {
    clearTimeout(timer.current)
    setOffer((before) => (before && before !== likelyEmail(input()?.value ?? '') ? undefined : before))
    timer.current = window.setTimeout(() => setOffer(likelyEmail(input()?.value ?? '')), quietMs)
  }
  function take(meant: string) {
    const field = input()
    setOffer(undefined)
    if (!field) return
    type(field, meant)
    field.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what stands in the field already
  useEffect(() => {
    look()
    return () => clearTimeout(timer.current)
  }, [])

  return (
    <div className={offer ? 'app-email app-email--offers' : 'app-email'} ref={box} onInput={look}>
      <Input {...props} type="email" autoCapitalize="none" spellCheck={false} />
      <div role="status">
        {offer && (
          <p className="govuk-body app-email__offer" key={offer}>
            Did you mean <strong>{offer}</strong>?
          </p>
        )}
      </div>
      {offer && (
        <p className="govuk-body app-email__offer">
          <LinkButton onClick={() => take(offer)}>{`Change it to ${offer}`}</LinkButton>
        </p>
      )}
    </div>
  )
}
