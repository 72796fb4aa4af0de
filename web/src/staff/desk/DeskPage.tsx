import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import type { Elements } from '#web/design/elements.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'

interface Props {
  title: string
  /** What the page is about, above its title, such as the round's name. */
  caption?: string | undefined
  back?: { readonly href: string; readonly text: string }
  children: Elements
}

/** A page of a desk of staff, with its name in the tab and one step back. */
export function DeskPage(props: Props) {
  return (
    <Desk>
      <Inside {...props} />
    </Desk>
  )
}

function Inside({ title, caption, back, children }: Props) {
  useTitle(caption ? `${title}: ${caption}` : title)
  return (
    <Main before={back ? <BackLink href={back.href}>{back.text}</BackLink> : undefined}>
      <h1 className="govuk-heading-l">
        {caption && <span className="govuk-caption-l">{caption}</span>}
        <span>{title}</span>
      </h1>
      {children}
    </Main>
  )
}
