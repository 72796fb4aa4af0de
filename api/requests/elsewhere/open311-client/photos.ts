import { evidenceLimits } from '#contract/requests/evidence.ts'
import { type PhotoPorts, takePhotos } from '#requests/open311/photos.ts'
import type { Photos } from './updates.ts'

/**
 * Photos that a department's server shows, fetched and made anew like every other, one after another: a large one takes
 * all the memory there is. The same `key` and order have the same ids. Those that cannot be had are left out.
 */
export async function keepPhotos(ports: PhotoPorts, key: string, urls: readonly string[]): Promise<Photos> {
  const kept = new Map<string, string>()
  for (const [at, url] of urls.slice(0, evidenceLimits.files).entries()) {
    const [file] = (await takePhotos(ports, `department ${key} ${at}`, [], [url])).files
    if (file) kept.set(url, file.id)
  }
  return kept
}
