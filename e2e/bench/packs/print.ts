import { readFile } from 'node:fs/promises'
import { printed } from '../../../api/fostering/pdf/print.ts'
import { booklet } from '../../../api/fostering/pdf/testing/booklet.ts'

/** Prints a pack of 300 pages with 60 photos (each the file that is named), read as quickly as it comes, and says what it took. */
const picture = await readFile(process.argv[2] ?? '')
const before = process.cpuUsage()
const began = performance.now()
const { pages, bytes } = await printed(booklet(40, 8, 60), async () => picture)
let length = 0
for await (const part of bytes) length += (part as Buffer).length
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({
    pages,
    bytes: length,
    processor: (user + system) / 1000,
    took: performance.now() - began,
    kilobytes: process.resourceUsage().maxRSS,
  }),
)
