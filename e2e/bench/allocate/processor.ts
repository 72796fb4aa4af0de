/**
 * Milliseconds of processor time that something takes, which other programs on the machine hardly change; compiling and
 * collecting garbage beside it count too, so that it is rather more than by the clock of a machine that does nothing else.
 */
export function processorTime<Result>(into: number[], work: () => Result): Result {
  const began = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(began)
  into.push((user + system) / 1000)
  return result
}
