import { settingKinds } from '#contract/council/setting.ts'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from './api.ts'
import { SettingsDesk } from './SettingsDesk.tsx'
import { words } from './words.ts'

/** `/workspace/settings`: what can be changed, by kind. */
export default function SettingsPage() {
  return (
    <SettingsDesk title="Settings">
      <p className="govuk-body">
        What you change here is on the site within 3 minutes. You see it as residents will before you save it,
        and you can go back to what it was.
      </p>
      <TaskList
        idPrefix="kind"
        items={settingKinds.map((kind) => ({
          title: words[kind].title,
          href: addresses.kind(kind),
          hint: <span>{words[kind].hint}</span>,
          status: undefined,
        }))}
      />
    </SettingsDesk>
  )
}
