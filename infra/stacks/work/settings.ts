import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

const settings = '/api/workspace/settings'

/** What pages say, for those who may change it: it reads nothing that residents send. */
export function settingsOf(scope: Construct, { api, defaults, settings: table, staff }: Ground): void {
  const page = new ShireFunction(scope, 'Settings', {
    defaults,
    entry: 'settings',
    environment: { ...staff.staffEnvironment(), SETTINGS_TABLE: table.name },
    grants: table.allowToChange(),
    megabytes: 1024,
  })
  api.answer(page, [
    `GET ${settings}/{kind}`,
    `GET ${settings}/{kind}/{subject}`,
    `POST ${settings}/{kind}/{subject}`,
    `POST ${settings}/{kind}/{subject}/check`,
  ])
}
