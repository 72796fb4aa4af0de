import type { Construct } from 'constructs'
import { drawnWhenAsked } from '#contract/core/pages/drawn-when-asked.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/**
 * Draws pages that say the same without scripts: what a search finds, and numbers. It reaches no table: it asks the
 * site for what the site tells anybody.
 */
export function pagesOf(scope: Construct, { api, defaults, siteUrl }: Ground): void {
  const pages = new ShireFunction(scope, 'Pages', {
    defaults,
    entry: 'pages',
    environment: { SITE_URL: siteUrl },
    megabytes: 1769,
  })
  api.show(pages, [...drawnWhenAsked])
}
