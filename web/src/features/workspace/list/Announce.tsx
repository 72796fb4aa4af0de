import { useEffect, useState } from 'react'
import { arrivalsInWords } from './model/arrivals.ts'

/** Says politely how many requests have come in, to everybody. */
export function Announce({ arrived }: { arrived: readonly string[] }) {
  const [said, setSaid] = useState('')
  const [known, setKnown] = useState(arrived.length)
  useEffect(() => {
    if (arrived.length > known) setSaid(arrivalsInWords(arrived.length - known))
    setKnown(arrived.length)
  }, [arrived, known])
  return (
    <p role="status" className={said ? 'ws-arrived' : 'govuk-visually-hidden'}>
      {said}
    </p>
  )
}
