import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Bytes of resident memory of a process and all below it, as `ps` counts them: shared pages count for each. */
export async function residentBytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss='])
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number, kilobytes: number])
  const sum = (root: number): number =>
    processes.reduce(
      (bytes, [id, parent, kilobytes]) =>
        bytes + (id === root ? kilobytes * 1024 : 0) + (parent === root ? sum(id) : 0),
      0,
    )
  return sum(pid)
}
