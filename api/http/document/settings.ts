import { operation, type Told } from './told.ts'

const parts = {
  kind: 'Such as `notice`, `hours`, `addresses` or `fee`',
  subject: 'The slug of a service or a page of the directory, the id of a department, or `whole-council`',
}
const settings = '/api/workspace/settings'

const told: Readonly<Record<string, readonly Told[]>> = {
  [`${settings}/{kind}`]: [
    {
      id: 'listSettings',
      summary: 'What pages say and may be changed, of one kind, for those who may change it',
      answer: 'SettingLines',
    },
  ],
  [`${settings}/{kind}/{subject}`]: [
    {
      id: 'getSetting',
      summary: 'What it says, what the profile says, and its history',
      answer: 'SettingView',
    },
    {
      id: 'changeSetting',
      summary: 'Changes what pages say, or goes back to what the profile says',
      takes: 'SettingChange',
      answer: 'SettingView',
    },
  ],
  [`${settings}/{kind}/{subject}/check`]: [
    {
      id: 'checkSetting',
      summary: 'Whether a value could be saved, and what it would be',
      takes: 'SettingCheck',
      searches: true,
      answer: 'SettingChecked',
    },
  ],
}

/** The operations of what councils change while Shire runs, by address. */
export const settingsPaths = () =>
  Object.fromEntries(
    Object.entries(told).map(([path, all]) => [
      path,
      Object.assign({}, ...all.map((one) => operation(path, parts, one))),
    ]),
  )
