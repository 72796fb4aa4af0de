import { allSaid, readers } from './said.ts'

const asked = process.argv.slice(2)
const known = readers.filter(
  (reader) => asked.length === 0 || asked.some((word) => reader.toLowerCase().includes(word.toLowerCase())),
)

/** `npm run -s words` lists all; `npm run -s words -- staff` lists what one kind of reader sees. */
if (known.length === 0) {
  console.error(`Use it as: npm run -s words -- [${readers.join(' | ')}]`)
  process.exitCode = 2
}
const said = allSaid()
for (const reader of known) {
  const strings = said.get(reader) ?? []
  console.log(`# ${reader}: ${strings.length} strings`)
  for (const { file, line, words } of strings) console.log(`${file}:${line}: ${words}`)
}
