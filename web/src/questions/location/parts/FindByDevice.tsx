import { useEffect, useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import type { FoundPoint } from '../LocationQuestion.tsx'
import { askDevice } from './device.ts'

interface Props {
  /** Whether the pin is where the device said. */
  used: boolean
  onFound(point: FoundPoint): void
}

/** "Use my location", where the browser can tell; what came of it is read out. */
export function FindByDevice({ used, onFound }: Props) {
  const [able, setAble] = useState(false)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<{ text: string; isProblem: boolean }>()
  useEffect(() => setAble('geolocation' in navigator), [])
  if (!able) return null

  const ask = async () => {
    setAsking(true)
    setSaid(undefined)
    const result = await askDevice(navigator.geolocation)
    setAsking(false)
    if ('problem' in result) return setSaid({ text: result.problem, isProblem: true })
    onFound(result.point)
    setSaid({
      text: `Found, to about ${result.accuracyMetres} ${result.accuracyMetres === 1 ? 'metre' : 'metres'}. Check that the pin is in the right place.`,
      isProblem: false,
    })
  }

  return (
    <div className="app-location__device">
      <Button
        type="button"
        variant="secondary"
        className="govuk-!-margin-bottom-2"
        loading={asking}
        loadingText="Finding where you are"
        onClick={ask}
      >
        Use my location
      </Button>
      <div role="status">
        {said && (used || said.isProblem) && (
          <p className={said.isProblem ? 'govuk-error-message' : 'govuk-hint'}>{said.text}</p>
        )}
      </div>
    </div>
  )
}
