import type { BulkPreview } from '#contract/admissions/day/bulk.ts'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { Preview } from './Preview.tsx'
import { bulkWords, countInWords } from './words.ts'

interface Typed {
  readonly why: string
}
interface About {
  readonly preview: BulkPreview
  readonly why: string
}

const Fields = (props: FieldsProps<Typed, About>) => {
  const { preview } = props.about
  const { why, hint } = bulkWords[preview.act]
  return (
    <>
      <Preview preview={preview} />
      <Textarea {...textOf<Typed>(props)('why')} label={why} hint={hint} rows={3} />
    </>
  )
}

/** What happens to whom, and the words that go with it. */
export const bulkKindOf = ({ act, lines }: BulkPreview): Kind<Typed, About, Typed> => {
  const words = bulkWords[act]
  const count = lines.filter(({ will }) => will).length
  return {
    title: words.title,
    send: `${words.send} ${countInWords(count, words)}`,
    isGrave: () => false,
    empty: ({ why }) => ({ why }),
    read({ why }) {
      const errors = errorsOf({ why: missing(why, `Answer “${words.why}”`) })
      return errors ? { errors } : { action: { why } }
    },
    Fields,
  }
}
