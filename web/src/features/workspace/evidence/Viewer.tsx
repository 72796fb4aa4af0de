import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'

interface Props {
  url: string
  name: string
  onClose(): void
}

/** Steps of the zoom; each has a class, because styles of elements are not allowed here. */
const steps = [100, 150, 200, 300, 400] as const

/** A photo over the whole window, larger and smaller by buttons, moved by scrolling. */
export function Viewer({ url, name, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [step, setStep] = useState(0)
  useEffect(() => dialog.current?.showModal(), [])
  const zoom = steps[step] ?? 100
  return (
    <dialog ref={dialog} className="ws-viewer" aria-labelledby={heading} onClose={onClose}>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2" id={heading}>
        {name}
      </h2>
      <ButtonGroup>
        <Button
          type="button"
          variant="secondary"
          aria-disabled={step === steps.length - 1}
          onClick={() => setStep(Math.min(step + 1, steps.length - 1))}
        >
          Larger
        </Button>
        <Button
          type="button"
          variant="secondary"
          aria-disabled={step === 0}
          onClick={() => setStep(Math.max(step - 1, 0))}
        >
          Smaller
        </Button>
        <Button type="button" onClick={() => dialog.current?.close()}>
          Close
        </Button>
        <span role="status" className="ws-viewer__zoom">{`${zoom}%`}</span>
      </ButtonGroup>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard scrolls it */}
      <section className="ws-viewer__window" tabIndex={0} aria-label={`${name}, ${zoom}%`}>
        <img src={url} alt={name} className={`ws-viewer__photo ws-viewer__photo--${zoom}`} />
      </section>
    </dialog>
  )
}
