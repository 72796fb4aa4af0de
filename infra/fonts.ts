import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fontFiles, fontPackage } from '../api/pdf/fonts.ts'

const installed = join(import.meta.dirname, '../node_modules', fontPackage)

/** Module that reads the fonts of a letter, by its path from the root. */
export const fontReader = 'api/pdf/fonts.ts'

/** Puts the fonts of a letter beside a built function, which reads them only once somebody asks for a letter. Their licence stays with them. */
export async function addFonts(functionFolder: string): Promise<void> {
  const destination = join(functionFolder, 'node_modules', fontPackage)
  for (const file of ['package.json', 'LICENSE', ...Object.values(fontFiles)]) {
    await mkdir(dirname(join(destination, file)), { recursive: true })
    await cp(join(installed, file), join(destination, file))
  }
}
