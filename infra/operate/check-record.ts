import { readReference } from '#contract/core/reference.ts'
import { leadToSystem, outputs } from './clients.ts'
import { answering, Refused } from './json-file.ts'

const usage = `npm run -s check-record -- HOUSEHOLD
HOUSEHOLD is a reference such as FA-7K3M-9QTD. Every part of its record is read whole and checked: that each entry follows the one
before, and that the values are those that the last entry left. Nothing of what stands in the record is printed.
With --deployed it reads the system that your AWS credentials reach. Exit code 0: all fits; 1: something does not; 2: wrong use.`

/** What does not fit in the parts of a household, and how many parts there are. */
async function checked(household: string): Promise<{ readonly parts: number; readonly faults: string[] }> {
  const { FosteringTableName: table } = await outputs()
  if (!table) throw new Refused(1, 'The stack has no output FosteringTableName. Deploy this version first')
  leadToSystem()
  // They read the environment as they are loaded.
  const [{ partsTable }, { erasingTable }, { rules }, { checkPart }] = await Promise.all([
    import('#aws/fostering/parts-table.ts'),
    import('#aws/fostering/erasing-table.ts'),
    import('#aws/fostering/rules.ts'),
    import('#fostering/household/verify.ts'),
  ])
  const shelf = partsTable(rules, () => new Date(), table)
  const names = await erasingTable(table).names(household)
  const faults: string[] = []
  for (const name of names) {
    const fault = await shelf.get(`${household}/${name}`).then(
      (part) => (part ? checkPart(part) : `${name}: old volumes of it lie there, and the part is gone`),
      // A volume that was changed is not the one that its part names.
      (problem: unknown) => `${name}: ${problem instanceof Error ? problem.message : String(problem)}`,
    )
    if (fault !== undefined) faults.push(fault)
  }
  return { parts: names.length, faults }
}

await answering(async (args) => {
  const [typed, ...more] = args.filter((arg) => arg !== '--deployed')
  const household = readReference(typed ?? '')
  if (!household || more.length > 0) throw new Refused(2, `Use it as: ${usage}`)
  const { parts, faults } = await checked(household)
  for (const fault of faults) console.log(fault)
  if (parts === 0) throw new Refused(1, `There is no record of ${household}.`)
  console.log(
    faults.length === 0
      ? `${parts} parts, and all of them fit.`
      : `${faults.length} faults in ${parts} parts.`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
})
