import { leadToSystem, outputs } from '#infra/operate/clients.ts'

/**
 * Erases in the running installation what is no longer to be kept, by the same code as its sweep at night: `erase.ts
 * [STOP]`. With a number the process is killed as it is about to take out that many parts.
 */
const [stop] = process.argv.slice(2)
const { FosteringTableName: table = '', FosteringBucketName: bucket = '' } = await outputs()
leadToSystem({ FOSTERING_BUCKET: bucket, FOSTERING_TABLE: table })
const [{ erasePorts }, { eraseOver }, { eraseAskedIn }] = await Promise.all([
  import('#aws/fostering/sweep-ports.ts'),
  import('#fostering/desk/erase.ts'),
  import('#fostering/desk/erase-asked.ts'),
])
const played = erasePorts()
const { erasing, cases } = played
let left = stop === undefined ? -1 : Number(stop)
const remove: typeof erasing.remove = async (...given) => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL')
  return erasing.remove(...given)
}
const ports = { ...played, erasing: { ...erasing, remove } }
for (const { household } of (await cases.open()).filter((line) => line.erasing))
  await eraseAskedIn(ports, household)
await eraseOver(ports)
