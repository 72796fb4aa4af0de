import { longestLetter } from '#contract/fostering/carers/adoption.ts'
import { traceInWords, tracesIn } from '#fostering/carers/adoption/traces.ts'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { WarningText } from '#web/design/WarningText.tsx'

/** How to put a letter right before it is sent; undefined where it can go. `files`: how many go with it. */
export const wrongInLetter = (words: string, files: number): string | undefined =>
  !words && files === 0
    ? 'Write a letter, or add a photo of one'
    : words.length > longestLetter
      ? 'Shorten it to 10,000 characters'
      : undefined

interface Props {
  value: string
  hint: string
  error: string
  /** Names that should not stand in it. */
  names: readonly string[]
  /** What to do about what may give somebody away. */
  then: string
  onChange(text: string): void
}

/** The text of a letter, with a warning of what in it may give somebody away. */
export function LetterText({ value, hint, error, names, then, onChange }: Props) {
  const found = tracesIn(value, names)
  return (
    <>
      <CharacterCount
        id="text"
        name="text"
        rows={10}
        label="Your letter"
        hint={hint}
        limit={longestLetter}
        error={error || undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {found.length > 0 && (
        <WarningText>
          {`There seems to be ${found.map((one) => traceInWords[one]).join(' and ')} in your letter. ${then}`}
        </WarningText>
      )}
    </>
  )
}
