import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import type { Elements } from '#web/design/elements.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'

interface Inner {
  title: string
  /** What the page is about, above its title, such as the round's name. */
  caption?: string | undefined
  back?: { readonly href: string; readonly text: string }
  /** The step back, where it depends on who looks. */
  before?: Elements
  children: Elements
}

interface Props extends Inner {
  /** It opens from what this device keeps where nobody can be reached. */
  opensAway?: boolean
}

/** A page of a desk of staff, with its name in the tab and one step back. */
export function DeskPage({ opensAway = false, ...props }: Props) {
  return (
    <Desk opensAway={opensAway}>
      <Inside {...props} />
    </Desk>
  )
}

function Inside({ title, caption, back, before, children }: Inner) {
  useTitle(caption ? `${title}: ${caption}` : title)
  return (
    <Main before={back ? <BackLink href={back.href}>{back.text}</BackLink> : before}>
      <h1 className="govuk-heading-l">
        {caption && <span className="govuk-caption-l">{caption}</span>}
        <span>{title}</span>
      </h1>
      {children}
    </Main>
  )
}
