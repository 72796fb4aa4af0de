import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { ShortcutHelp } from './ShortcutHelp.tsx'

/** What stands below every page of the workspace. */
export function DeskFoot() {
  return (
    <footer className="ws-foot app-noprint">
      <div className="govuk-width-container ws-foot__inner">
        <ShortcutHelp />
        <Link href={paths.accessibility}>Accessibility</Link>
        <Link href={paths.privacy}>Privacy</Link>
        <Link href={paths.home}>Services for residents</Link>
      </div>
    </footer>
  )
}
