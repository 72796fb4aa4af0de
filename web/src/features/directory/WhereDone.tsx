import type { Authority } from '#contract/council/council.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Link } from '../../design/Link.tsx'

interface Props {
  readonly council: Authority
  /** Its own page where this is done. */
  readonly link: string | undefined
  /** What is looked for, such as “Bulky waste”. */
  readonly what: string
}

/** The page of a council where something is done; where nobody has told us which that is, its telephone number. */
export function WhereDone({ council: { name, phone }, link, what }: Props) {
  if (link)
    return (
      <>
        <Link href={link}>{`${what}: ${name}’s page`}</Link>
        {phone && (
          <span>
            <span>, or call </span>
            <Phone number={phone} />
          </span>
        )}
      </>
    )
  return (
    <>
      <span>We do not have a link to the right page yet. </span>
      {phone ? (
        <span>
          <span>{`Call ${name} on `}</span>
          <Phone number={phone} />
          <span>.</span>
        </span>
      ) : (
        <span>{`Search for “${name}” and “${what.toLowerCase()}”.`}</span>
      )}
    </>
  )
}
