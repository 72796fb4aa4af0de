import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isLabel, type Said, stringsIn } from './strings.ts'

const root = resolve(import.meta.dirname, '../..')

/** For whom strings are written, in the order in which they are read through. */
export const readers = ['residents', 'staff', 'e-mails and texts', 'API errors'] as const
export type Reader = (typeof readers)[number]

/** Where strings stand that somebody reads. The first row that fits a file says whose they are. */
const rows: readonly (readonly [RegExp, Reader])[] = [
  [/^api\/services\//, 'residents'],
  [
    /^api\/(?:requests\/notify|aws\/notify)\/|^api\/.*\b(?:messages?|emails?|mails?|texts?|told?|telling|tell|reminding|notices?|notify)(?:-[a-z]+)*\.ts$/,
    'e-mails and texts',
  ],
  [/^api\/(?:http|access|record|functions|aws)\//, 'API errors'],
  [
    /^web\/src\/(?:staff|features\/(?:workspace|admissions-desk|appeals|fostering-desk|fair-access|panel|panel-day|panel-desk|panel-invitation))\//,
    'staff',
  ],
  [
    /^api\/(?:contract\/workspace|requests\/(?:workspace|list|rights)|admissions\/(?:rounds|lists|changes|starts|fair-access|exchange|seats|verify|rights|vacancies|waiting)|fostering\/(?:desk|panel|pack|clocks|rights|report|routes))\//,
    'staff',
  ],
  [/^(?:web\/src|api)\//, 'residents'],
]

const isRead = (file: string): boolean => !/\.test\.tsx?$|\/testing\/|\.d\.ts$/.test(file)

export const readerOf = (file: string): Reader | undefined => rows.find(([where]) => where.test(file))?.[1]

/** Every string that somebody reads, by its reader, then by file and line. */
export function allSaid(): ReadonlyMap<Reader, readonly Said[]> {
  const files = globSync('{api,web/src}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(isRead)
    .sort()
  const by = new Map<Reader, Said[]>(readers.map((reader) => [reader, []]))
  for (const file of files) {
    const said = stringsIn(file, readFileSync(join(root, file), 'utf8'))
    // Outside pages one word in capitals is as a rule the name of something in code.
    const kept = said.filter(({ words }) => /^web|^api\/services/.test(file) || !isLabel(words))
    by.get(readerOf(file) ?? 'residents')?.push(...kept)
  }
  return by
}
