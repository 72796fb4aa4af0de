import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { council } from '#council'
import type { SettingsPorts } from '#settings/change.ts'
import { settingsTable } from './settings-table.ts'

/** What the page of settings needs, for real. The catalogue is read with the first request. */
export function settingsPorts() {
  const settings = settingsTable()
  const now = () => new Date()
  return {
    ...staffPorts(),
    ready: async (): Promise<SettingsPorts> => {
      const [{ services }, { listings }, { calendars }] = await Promise.all([
        import('#services/index.ts'),
        import('#services/listings/index.ts'),
        import('#council/calendars.ts'),
      ])
      return { settings, now, written: { council, services, listings, calendars } }
    },
  }
}
