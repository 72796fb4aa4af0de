import type { Reader } from './said.ts'
import type { Said } from './strings.ts'

/** Words that must not come back, and what a council writes instead. */
export interface Ban {
  readonly words: RegExp
  readonly better: string
  /** For whom alone, if not for everybody. */
  readonly readers?: readonly Reader[]
  /** Where they are right after all: files, and strings, each for the reason that its row says. */
  readonly but?: readonly (readonly [where: RegExp, why: string])[]
}

const pages: readonly Reader[] = ['residents', 'staff']

export const bans: readonly Ban[] = [
  { words: /\b[Rr]ing (?:us|them|the|your|him|her|999|somebody)\b/, better: '“call”' },
  { words: /\bBy when\b/, better: 'a question that somebody would ask: “When do you need it?”' },
  {
    words: /\b[Pp]lease\b/,
    better: 'what to do, without it',
    readers: pages,
    but: [
      [/^api\/(?!services)/, 'a letter is from one person to another'],
      [/directory\/usual\.ts/, 'words that a search leaves out'],
      [/listings\/problems\.ts/, 'says itself that it must not be written'],
    ],
  },
  { words: /\bfor want of\b/, better: '“because … has not”' },
  {
    words: /\b(?:hereby|thereof|therein|herein|aforementioned|whilst|amongst)\b/i,
    better: 'nothing, or “while” and “among”',
  },
  {
    words: /\bConfirm it with\b/,
    better: 'nothing: that nobody has checked a rule stands in its `sure` and `reviewed`',
    but: [[/^api\/(?:council\/admissions|profile)\//, 'a note beside a setting, for who installs it']],
  },
  {
    words: /\bShire(?:’s|'s) own (?:choice|target|promise|rule)\b/,
    better: '“the council’s own choice” or “target”: a product decides nothing',
  },
  { words: /\bupon\b/, better: '“on” or “when”', but: [[/[A-Z]\w+ upon [A-Z]/, 'a place is called so']] },
  { words: /\b(?:e\.g\.|i\.e\.|etc\b)/, better: '“for example”, “that is”, or all of them' },
  { words: /\bin order to\b/, better: '“to”' },
  { words: /\b(?:prior to|in respect of|in the event of|pursuant to)\b/, better: '“before”, “about”, “if”' },
  { words: /\b(?:utilise|commence|kindly)\b/, better: '“use”, “start”, or nothing' },
  { words: /^Leave it$/, better: 'what stays as it is: “Keep the date”' },
  { words: /^To look at$/, better: 'what the list holds' },
  { words: /\b[Mm]ade anew\b|\b(?:it|one|another one) anew\b/, better: '“updated” or “again”' },
  { words: /\bgets your answer\b/, better: '“We have sent your answer to …”' },
  {
    words: /\bConfirm each\b|\bTODO\b|\bTBC\b|^To be confirmed|\bConfirm before\b/,
    better: 'nothing: notes for editors stand in comments',
  },
  { words: /\bneed do nothing\b/, better: '“do not need to do anything”' },
  {
    words: /\bcould not be fetched\b|\bcannot be fetched\b/,
    better: '“We could not load …”',
    readers: pages,
  },
  { words: /\b\d+ of 10 of \d+/, better: '“2 in 10 of the 19 forms”' },
  {
    words: /\bclick here\b/i,
    better: 'where the link leads',
    but: [[/listings\/problems\.ts/, 'says itself that it must not be written']],
  },
]

/** What is banned in a string for this reader, in words. */
export function faultsIn({ file, line, words }: Said, reader: Reader): string[] {
  return bans
    .filter((ban) => ban.words.test(words) && (ban.readers?.includes(reader) ?? true))
    .filter(({ but = [] }) => !but.some(([where]) => where.test(file) || where.test(words)))
    .map(
      ({ words: banned, better }) =>
        `${file}:${line}: “${words}” has ${banned.exec(words)?.[0]}. Write ${better}`,
    )
}
