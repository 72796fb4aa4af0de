import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Puts what the site’s build left for drawing pages beside the function that draws them. Once both are built. */
export async function addPages(functions: string, site: string): Promise<void> {
  const folder = join(functions, 'pages/site')
  await rm(folder, { recursive: true, force: true })
  await cp(`${site}.asked`, folder, { recursive: true })
}
