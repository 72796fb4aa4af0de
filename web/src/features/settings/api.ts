import { type SettingKind, settingKinds } from '#contract/council/setting.ts'
import { paths } from '#web/app/paths.ts'
import { deskApi } from '#web/staff/desk/deskApi.ts'

/** What those who change settings ask and send. */
export const { asks, asksWith, useAct } = deskApi('settings')

/** Addresses of their pages. */
export const addresses = {
  all: paths.settings,
  kind: (kind: SettingKind) => `${paths.settings}/${kind}`,
  one: (kind: SettingKind, subject: string) => `${paths.settings}/${kind}/${subject}`,
} as const

export const kindIn = (text: string | undefined): SettingKind | undefined =>
  settingKinds.find((kind) => kind === text)
