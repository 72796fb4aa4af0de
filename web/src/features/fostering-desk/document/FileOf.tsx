import type { ShownFile } from '#contract/fostering/files.ts'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { loadFile } from '../files.ts'

interface Props {
  /** Left out where the part was opened with a reason: its files are not opened with it. */
  household: string | undefined
  part: string
  file: ShownFile
  title: string
}

/** A file of a part, to be opened. */
export function FileOf({ household, part, file, title }: Props) {
  if (household === undefined)
    return (
      <p className="govuk-body">{`“${title}” does not open here. Ask whoever works with this household for it.`}</p>
    )
  return <FileOpener file={file} title={title} load={() => loadFile(household, part, file.id)} />
}
