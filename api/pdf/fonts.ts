import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The package whose fonts the letter is set in: with more letters than Latin has, as names have. */
export const fontPackage = 'dejavu-fonts-ttf'
export const fontFiles = { regular: 'ttf/DejaVuSans.ttf', bold: 'ttf/DejaVuSans-Bold.ttf' } as const

/** As each font calls itself. pdfkit opens a font anew, each time that it is set, under any other name than its own. */
export const fontNames = { regular: 'DejaVuSans', bold: 'DejaVuSans-Bold' } as const

/** Beside a built function they stand where the build put them: `infra/fonts.ts`. */
export const readFont = (name: keyof typeof fontFiles): Buffer =>
  readFileSync(resolve(`${fontPackage}/${fontFiles[name]}`))
