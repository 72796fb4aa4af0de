/** What is wrong with a file, every line of it at once as far as it is worth reading. */
export class ImportError extends Error {
  override name = 'ImportError'
}

const worthReading = 10

/** Throws ImportError when anything was found; each problem is one line that says where and how to put it right. */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return
  const more = problems.length - worthReading
  const lines = problems.slice(0, worthReading)
  throw new ImportError(
    [...lines, ...(more > 0 ? [`… and ${more} more problems like these`] : [])].join('\n'),
  )
}
