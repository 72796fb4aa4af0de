import { mayEdit } from '#access/settings/rights.ts'
import type { SettingKind } from '#contract/council/setting.ts'
import type { Staff } from '#contract/council/staff.ts'
import type { SettingLine, SettingView } from '#contract/workspace/settings.ts'
import { type SettingsPorts, writtenFor } from './change.ts'
import { kinds, type Subject, type Written } from './kinds.ts'
import type { Setting } from './setting.ts'

/** All of a kind that somebody may change, those that differ first. */
export async function settingLines(
  { settings, written }: SettingsPorts,
  staff: Pick<Staff, 'grants'>,
  kind: SettingKind,
): Promise<SettingLine[]> {
  const said = new Map((await settings.all(kind)).map((one) => [one.subject, one]))
  const lines = kinds[kind]
    .subjects(written)
    .filter(({ department }) => mayEdit(staff, department))
    .map(({ subject, about }): SettingLine => {
      const one = said.get(subject)
      return { kind, subject, about, differs: (one?.value ?? null) !== null, ...one?.last }
    })
  return [...lines.filter(({ differs }) => differs), ...lines.filter(({ differs }) => !differs)]
}

/** One setting as whoever may change it sees it. */
export function settingView(
  written: Written,
  kind: SettingKind,
  { subject, about, department }: Subject,
  setting: Setting | undefined,
): SettingView {
  const profile = writtenFor(written, kind, subject)
  const own = setting?.value ?? null
  return {
    ...{ kind, subject, about, profile, value: own ?? profile },
    ...(department !== undefined && { department }),
    ...(kind === 'addresses' && { names: waysOf(written, subject) }),
    differs: own !== null,
    seen: setting?.version ?? 0,
    history: (setting?.history ?? []).map(({ version, at, by, why, value }) => ({
      ...{ version, at, by, why, value },
    })),
  }
}

const waysOf = ({ listings }: Written, subject: string): string[] =>
  listings.find(({ slug }) => slug === subject)?.ways.map(({ text }) => text) ?? []
