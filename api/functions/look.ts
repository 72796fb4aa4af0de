import { environment } from '#aws/core/environment.ts'
import { lookFromOutside } from '#aws/core/seen-from-outside.ts'

const siteUrl = environment('SITE_URL')

export const handler = () => lookFromOutside(siteUrl)
