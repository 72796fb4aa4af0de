import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { allocated, allocationText, problemFrom } from '#admissions/allocate/allocation-file.ts'
import { allocationOf, isRound, roundFrom } from '#admissions/allocate/round-allocation.ts'
import { runOf } from '#admissions/allocate/run-of.ts'
import { answering, jsonIn, Refused } from './json-file.ts'

const usage = `npm run -s allocate -- FILE
FILE holds {"schools": [{"id", "capacity", "priority": ["child", …]}], "applicants": [{"id", "preferences": ["school", …]}]}.
Prints {"assignment": {"child": "school" or null}, "cutoffs": {"school": position of the last admitted, or null}}.
FILE may also be a round's own file, with policies and facts of children: see api/contract/admissions/round.schema.json.`

await answering(async (args) => {
  const [file] = args
  if (file === undefined || args.length !== 1 || file.startsWith('--'))
    throw new Refused(2, `Use it as: ${usage}`)
  const json = jsonIn(file)
  const allocation = isRound(json) ? allocationOf(runOf(roundFrom(json))) : allocated(problemFrom(json))
  await pipeline(Readable.from(allocationText(allocation)), process.stdout, { end: false })
})
