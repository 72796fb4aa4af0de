import { createHash } from 'node:crypto'
import { readReference } from '#contract/core/reference.ts'
import { MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { HouseholdFiles } from '#fostering/household/files.ts'
import type { Part } from '#fostering/household/part.ts'
import { leadToSystem, outputs } from './clients.ts'
import { answering, Refused } from './json-file.ts'

const usage = `npm run -s check-record -- HOUSEHOLD
HOUSEHOLD is a reference such as FA-7K3M-9QTD. Every part of its record is read whole and checked: that each entry follows the one
before, and that the values are those that the last entry left. Nothing of what stands in the record is printed.
P-7K3M-9QTD is a meeting of a panel: its packs are checked, each file and list of contents in the bucket, and the version of each part
of the record that they were made from.
With --files the files of each part are read too, and their SHA-256 is compared with what its history says.
With --deployed it reads the system that your AWS credentials reach. Exit code 0: all fits; 1: something does not; 2: wrong use.`

/** What does not fit in the files of a part. Those that came with its last events may wait to be kept. */
async function misfits(files: HouseholdFiles, { household, name, history }: Part): Promise<string[]> {
  const faults: string[] = []
  for (const entry of history)
    for (const { id, sha256 } of entry.files ?? []) {
      const found = await files.read(household, name, id)
      const of = `${name}: a file of entry ${entry.number}`
      if (!found && entry.queuedAt) faults.push(`${of} is not there`)
      if (found && createHash('sha256').update(found.bytes).digest('hex') !== sha256)
        faults.push(`${of} is not the one that came`)
    }
  return faults
}

/** What does not fit in the parts of a household, and how many parts there are. */
async function checked(
  household: string,
  withFiles: boolean,
): Promise<{ readonly parts: number; readonly faults: string[] }> {
  const { FosteringTableName: table, FosteringBucketName: bucket = '' } = await outputs()
  if (!table) throw new Refused(1, 'The stack has no output FosteringTableName. Deploy this version first')
  leadToSystem({ FOSTERING_BUCKET: bucket })
  // They read the environment as they are loaded.
  const [{ partsTable }, { erasingTable }, { rules }, { checkPart }, { householdFiles }] = await Promise.all([
    import('#aws/fostering/parts-table.ts'),
    import('#aws/fostering/erasing-table.ts'),
    import('#aws/fostering/rules.ts'),
    import('#fostering/household/verify.ts'),
    import('#aws/fostering/household-files.ts'),
  ])
  const shelf = partsTable(rules, () => new Date(), table)
  const names = await erasingTable(table).names(household)
  const faults: string[] = []
  for (const name of names) {
    try {
      const part = await shelf.get(`${household}/${name}`)
      const fault = part ? checkPart(part) : `${name}: old volumes of it lie there, and the part is gone`
      if (fault !== undefined) faults.push(fault)
      if (part && withFiles) faults.push(...(await misfits(householdFiles, part)))
    } catch (problem) {
      // A volume that was changed is not the one that its part names.
      faults.push(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  return { parts: names.length, faults }
}

/** What does not fit in the packs of a meeting, and how many there are; undefined where there is no such meeting. */
async function checkedMeeting(id: string) {
  const { FosteringTableName: table, FosteringBucketName: bucket = '' } = await outputs()
  if (!table) throw new Refused(1, 'The stack has no output FosteringTableName. Deploy this version first')
  leadToSystem({ FOSTERING_BUCKET: bucket })
  const [{ meetingsTable }, { partsTable }, { rules }, { checkPacks }, { packBucket }, { meetingId }] =
    await Promise.all([
      import('#aws/panel/tables.ts'),
      import('#aws/fostering/parts-table.ts'),
      import('#aws/fostering/rules.ts'),
      import('#fostering/pack/verify.ts'),
      import('#aws/panel/pack-bucket.ts'),
      import('#fostering/panel/meeting.ts'),
    ])
  const parts = partsTable(rules, () => new Date(), table)
  const meeting = await meetingsTable(table).get(meetingId(id))
  const part = (household: string, name: string) => parts.get(`${household}/${name}`)
  return meeting && checkPacks({ packs: packBucket, part }, meeting)
}

async function reportMeeting(id: string): Promise<void> {
  const found = await checkedMeeting(id)
  if (!found) throw new Refused(1, `There is no meeting ${id}.`)
  const { packs, faults } = found
  for (const fault of faults) console.log(fault)
  console.log(
    faults.length === 0
      ? `${packs} packs, and all of them fit.`
      : `${faults.length} faults in ${packs} packs.`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
}

await answering(async (args) => {
  const [typed, ...more] = args.filter((arg) => arg !== '--deployed' && arg !== '--files')
  const meeting = MeetingId.safeParse(typed)
  if (meeting.success && more.length === 0) return reportMeeting(meeting.data)
  const household = readReference(typed ?? '')
  if (!household || more.length > 0) throw new Refused(2, `Use it as: ${usage}`)
  const { parts, faults } = await checked(household, args.includes('--files'))
  for (const fault of faults) console.log(fault)
  if (parts === 0) throw new Refused(1, `There is no record of ${household}.`)
  console.log(
    faults.length === 0
      ? `${parts} parts, and all of them fit.`
      : `${faults.length} faults in ${parts} parts.`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
})
