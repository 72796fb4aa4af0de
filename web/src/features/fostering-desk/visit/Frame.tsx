import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import type { Elements } from '#web/design/elements.ts'

interface Props {
  title: string
  caption?: string | undefined
  /** Something on the page has to be put right. */
  wrong?: boolean
  back: { readonly href: string; readonly text: string }
  /** Above the heading, such as what has to be put right. */
  before?: Elements
  children: Elements
}

/** A page of a visit: it stands without the workspace's bar, whose ways lead nowhere without a signal. */
export function Frame({ title, caption, wrong = false, back, before, children }: Props) {
  useTitle(`${wrong ? 'Error: ' : ''}${caption ? `${title}: ${caption}` : title}`)
  return (
    <Main before={<BackLink href={back.href}>{back.text}</BackLink>}>
      <div className="app-column fos-visit">
        {before}
        <h1 className="govuk-heading-l">
          {caption && <span className="govuk-caption-l">{caption}</span>}
          <span>{title}</span>
        </h1>
        {children}
      </div>
    </Main>
  )
}
