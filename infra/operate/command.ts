/**
 * Runs a command line with these positional arguments. Says how it is used when one is missing; every failure is
 * one line on standard error and exit code 1.
 */
export async function command<Name extends string>(
  usage: string,
  names: readonly Name[],
  run: (values: Record<Name, string>, said: (line: string) => void) => Promise<void>,
): Promise<void> {
  const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  try {
    if (given.length !== names.length) throw new Error(`Use it as: ${usage}`)
    const values = Object.fromEntries(names.map((name, at) => [name, given[at]])) as Record<Name, string>
    await run(values, (line) => console.log(line))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
