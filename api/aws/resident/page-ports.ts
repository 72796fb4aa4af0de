import { pathToFileURL } from 'node:url'
import { environment } from '#aws/core/environment.ts'
import type { DrawnPage, DrawsPages } from '#contract/core/pages/drawn-page.ts'

/** The code of the site itself, which the build puts beside the function. */
const load = (): Promise<DrawsPages> =>
  import(pathToFileURL(`${environment('LAMBDA_TASK_ROOT')}/site/asked.mjs`).href)

/** How pages are drawn for real: as browsers do, from what the site's own API answers to anybody. */
export function pagePorts() {
  const site = environment('SITE_URL')
  let loading: Promise<DrawsPages> | undefined
  return {
    async draw(address: string): Promise<DrawnPage> {
      loading ??= load()
      return (await loading).draw(address, site)
    },
  }
}
