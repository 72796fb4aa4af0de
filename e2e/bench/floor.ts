import { join } from 'node:path'
import { build, mergeConfig } from 'vite'
import webConfig from '../../web/vite.config.ts'
import { gzipBytes, loadedBy } from './built-site.ts'
import { temporaryFolder } from './tidy.ts'

/** Bytes of JavaScript (gzip) of an app with React, the router, queries and forms and nothing else, built as ours is. */
export async function floorBytes(): Promise<number> {
  const outDir = await temporaryFolder()
  const floor = {
    root: join(import.meta.dirname, 'floor'),
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  }
  await build({ ...mergeConfig(webConfig, floor), configFile: false })
  return gzipBytes(outDir, loadedBy(outDir, 'index.html').scripts)
}
