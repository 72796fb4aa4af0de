import { Link } from '#web/design/Link.tsx'

/** A telephone number that a phone dials when it is pressed. */
export function Phone({ number, className }: { number: string; className?: string }) {
  return (
    <Link
      href={`tel:${number.replace(/\s/g, '')}`}
      noVisitedState
      className={`app-phone${className ? ` ${className}` : ''}`}
    >
      {number}
    </Link>
  )
}
