import { council } from '#council'

/** Where letters to the council go. */
export const PostalAddress = ({ className }: { className?: string }) => (
  <address className={className}>
    {council.name}
    {council.address.map((line) => (
      <span key={line}>
        <br />
        <span>{line}</span>
      </span>
    ))}
  </address>
)
