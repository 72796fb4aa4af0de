import { useEffect, useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'

/** In per cent of what the browser is set to. */
const steps = [100, 125, 150, 175, 200] as const
const place = 'shire-text-size'

function remembered(): number {
  try {
    const at = steps.findIndex((step) => String(step) === localStorage.getItem(place))
    return Math.max(0, at)
  } catch {
    return 0
  }
}

/** Larger and smaller text, in steps that this device remembers. The whole page follows, as with the browser’s own. */
export function TextSize() {
  const [at, setAt] = useState(remembered)
  const size = steps[at] ?? 100
  useEffect(() => {
    const { style } = document.documentElement
    style.fontSize = size === 100 ? '' : `${size}%`
    return () => {
      style.fontSize = ''
    }
  }, [size])
  function turn(by: number) {
    const next = Math.min(steps.length - 1, Math.max(0, at + by))
    setAt(next)
    try {
      localStorage.setItem(place, String(steps[next]))
    } catch {
      // Kept as long as the page.
    }
  }
  return (
    <fieldset className="pan-size">
      <legend className="govuk-visually-hidden">Size of the text</legend>
      <Step words="Smaller text" off={at === 0} onPress={() => turn(-1)} />
      <Step words="Larger text" off={at === steps.length - 1} onPress={() => turn(1)} />
      <span className="govuk-visually-hidden" role="status">{`The text is at ${size} per cent`}</span>
    </fieldset>
  )
}

/** Keeps focus at the last step, where it does nothing. */
function Step({ words, off, onPress }: { words: string; off: boolean; onPress: () => void }) {
  return (
    <Button type="button" variant="secondary" aria-disabled={off} onClick={() => off || onPress()}>
      {words}
    </Button>
  )
}
