import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { settingsPorts } from '#aws/settings/settings-ports.ts'
import { settingsRoutes } from '#http/workspace/settings.ts'

export const handler = throughCloudFront(settingsRoutes(settingsPorts()))
