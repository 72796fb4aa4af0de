import { tableOf } from '../testing-kinds.ts'

const settings = '/api/workspace/settings'

/** Tells residents what pages say, as the council has changed it. */
export const readsSettings = tableOf('SettingsTable', 'public', 'Query')

/** Who changes what pages say reads and writes that, and nothing else. */
export const settingsByRoute = [
  {
    routes: [
      `GET ${settings}/{kind}`,
      `GET ${settings}/{kind}/{subject}`,
      `POST ${settings}/{kind}/{subject}`,
      `POST ${settings}/{kind}/{subject}/check`,
    ],
    need: [
      ...tableOf('SettingsTable', 'public', 'GetItem', 'PutItem', 'Query'),
      ...tableOf('SettingsTable', 'older', 'PutItem'),
    ],
  },
]
