import { asMarkdown, transparencyRecord } from '#admissions/public/transparency.ts'
import { recordedHere } from '../../web/recorded.ts'

const usage = `npm run -s transparency [-- --json]
Prints the algorithmic transparency record of school places, made of this council's profile, schools, policies and rounds: as
Markdown for a page, or as JSON (api/contract/admissions/transparency.ts) for a register.`

if (import.meta.main) {
  const [asked, ...more] = process.argv.slice(2)
  if (more.length > 0 || (asked !== undefined && asked !== '--json')) {
    console.error(`Use it as: ${usage}`)
    process.exitCode = 2
  } else {
    const record = transparencyRecord(recordedHere())
    console.log(asked === '--json' ? JSON.stringify(record, null, 2) : asMarkdown(record))
  }
}
