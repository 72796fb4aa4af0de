import { useState } from 'react'
import { useParams } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import type { SettingKind } from '#contract/council/setting.ts'
import { type SettingLine, SettingLines } from '#contract/workspace/settings.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses, asks, kindIn } from './api.ts'
import { SettingsDesk } from './SettingsDesk.tsx'
import { words } from './words.ts'

/** `/workspace/settings/{kind}`: all of a kind, those that were changed first. */
export default function KindPage() {
  const kind = kindIn(useParams().kind)
  if (!kind) return <NotFoundPage />
  return (
    <SettingsDesk title={words[kind].title} back={{ href: addresses.all, text: 'Back to settings' }}>
      <p className="govuk-body">{`${words[kind].hint}.`}</p>
      <Asked query={asks(SettingLines, [kind])} waiting="Opening the list…">
        {({ settings }) => <Lists kind={kind} settings={settings} />}
      </Asked>
    </SettingsDesk>
  )
}

/** As many as are looked through at a glance; with more there is a field to find one. */
const few = 15

function Lists({ kind, settings }: { kind: SettingKind; settings: readonly SettingLine[] }) {
  const [looked, setLooked] = useState('')
  const found = settings.filter(({ about }) => about.toLowerCase().includes(looked.trim().toLowerCase()))
  const own = found.filter(({ differs }) => differs)
  const others = found.filter(({ differs }) => !differs)
  const line = (one: SettingLine) => ({
    title: one.about,
    href: addresses.one(kind, one.subject),
    ...(one.at && {
      hint: <span>{`Last changed ${timeInWords(one.at, new Date())} by ${one.by}`}</span>,
    }),
    status: one.differs ? <Tag colour="blue">Changed here</Tag> : undefined,
  })
  return (
    <>
      {settings.length > few && (
        <Input
          id="look"
          name="look"
          label="Find one by its name"
          width={20}
          autoComplete="off"
          value={looked}
          onChange={({ target }) => setLooked(target.value)}
        />
      )}
      <p className="govuk-body" role="status">
        {found.length === 1 ? '1 in the list' : `${found.length} in the list`}
      </p>
      {own.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Changed here</h2>
          <TaskList idPrefix="own" items={own.map(line)} />
          <h2 className="govuk-heading-m">All others</h2>
        </>
      )}
      <TaskList idPrefix="other" items={others.map(line)} />
    </>
  )
}
