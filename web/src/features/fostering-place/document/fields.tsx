import { type DocumentSort, documentSorts } from '#contract/fostering/files.ts'
import { documentTitles } from '#fostering/parts/titles.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'

export interface TypedDocument {
  readonly what: DocumentSort | ''
  readonly title: string
}

/** What is wrong with it, by field. */
export type Wrong = Readonly<Partial<Record<'file' | 'what' | 'title' | 'why' | 'about', string>>>

export const wrongIn = ({ what, title }: TypedDocument): Wrong => ({
  ...(what === '' && { what: 'Select what it is' }),
  ...(title.trim() === '' && { title: 'Give it a name' }),
  ...(title.trim().length > 100 && { title: 'Shorten the name to 100 characters' }),
})

interface Props {
  typed: TypedDocument
  wrong: Wrong
  change(part: Partial<TypedDocument>): void
}

/** What a document is, and what it is called. */
export function DocumentFields({ typed, wrong, change }: Props) {
  return (
    <>
      <Select
        id="what"
        name="what"
        label="What is it?"
        error={wrong.what}
        value={typed.what}
        onChange={({ target }) => change({ what: target.value as DocumentSort })}
        items={[
          { value: '', text: 'Select what it is' },
          ...documentSorts.map((value) => ({ value, text: documentTitles[value] })),
        ]}
      />
      <Input
        id="title"
        name="title"
        label="Give it a name"
        hint="For example, ‘Payslip for May’"
        error={wrong.title}
        autoComplete="off"
        value={typed.title}
        onChange={({ target }) => change({ title: target.value })}
      />
    </>
  )
}

/** For the error summary: each leads to its field. */
export const listOf = (wrong: Wrong) =>
  Object.entries(wrong).map(([field, text]) => ({ text, href: `#${field}` }))
