import type { ReactNode } from 'react'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'

/** The same words for every link that does not open, whatever the reason; `children` say what else to do. */
export function LinkDoesNotWork({ children }: { children: ReactNode }) {
  const title = 'This link does not work'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          Copy all of the link from our message: its last part, after the #, is the key. If we have sent you a
          newer message, use the link in that one.
        </p>
        <div>{children}</div>
      </div>
    </Main>
  )
}
