import { factsToCheck } from './facts.ts'
import { allSaid, readers } from './said.ts'

const asked = process.argv.slice(2)
const known = readers.filter(
  (reader) => asked.length === 0 || asked.some((word) => reader.toLowerCase().includes(word.toLowerCase())),
)

/** `npm run -s words -- facts` lists what the guide to fostering says that somebody still has to check. */
if (asked.includes('facts')) {
  for (const fact of await factsToCheck()) console.log(fact)
  process.exit()
}

/** `npm run -s words` lists all; `npm run -s words -- staff` lists what one kind of reader sees. */
if (known.length === 0) {
  console.error(`Use it as: npm run -s words -- [${readers.join(' | ')} | facts]`)
  process.exitCode = 2
}
const said = allSaid()
for (const reader of known) {
  const strings = said.get(reader) ?? []
  console.log(`# ${reader}: ${strings.length} strings`)
  for (const { file, line, words } of strings) console.log(`${file}:${line}: ${words}`)
}
