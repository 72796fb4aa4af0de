import { useState } from 'react'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import type { FilesProps } from '#web/staff/rows/row.ts'
import { wayOf } from '../files.ts'
import type { About } from './row.ts'

/** Photos and PDFs of an act. */
export default function FilesField({ about, ...rest }: FilesProps<About>) {
  const [way] = useState(() => wayOf(about.view.household))
  return <AttachFiles {...rest} way={way} />
}
