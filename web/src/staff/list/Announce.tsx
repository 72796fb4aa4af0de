import { useEffect, useState } from 'react'

interface Props {
  arrived: readonly string[]
  /** So many new ones. */
  inWords(count: number): string
}

/** Says politely how many have come in, to everybody. */
export function Announce({ arrived, inWords }: Props) {
  const [said, setSaid] = useState('')
  const [known, setKnown] = useState(arrived.length)
  useEffect(() => {
    if (arrived.length > known) setSaid(inWords(arrived.length - known))
    setKnown(arrived.length)
  }, [arrived, known, inWords])
  return (
    <p role="status" className={said ? 'ws-arrived' : 'govuk-visually-hidden'}>
      {said}
    </p>
  )
}
