import { isBlank } from '#contract/core/blank.ts'
import { privacy } from '#contract/workspace/acts/privacy.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { Files } from '../../evidence/Evidence.tsx'
import { fileChoices } from '../../evidence/fileChoices.tsx'
import type { FieldsProps, Form } from '../model/kind.ts'
import { wordsOf } from './redact.tsx'

const { words } = privacy.publish

interface Published {
  words: string
  photos: readonly string[]
}

function PublishFields({ typed, change, errors, about }: FieldsProps<Published>) {
  const files = (about.request?.evidence ?? []).filter(({ missing }) => !missing)
  return (
    <>
      <WarningText>
        Everybody can read these words and see these photos. Look for names, faces, number plates, and
        anything that shows where somebody lives. Erase or blur those first.
      </WarningText>
      <Textarea
        id={idOf('words')}
        label={words.label}
        hint={words.hint}
        error={errors.words}
        value={typed.words}
        onChange={({ target }) => change({ words: target.value })}
      />
      {files.length > 0 && about.request && (
        <>
          <Files request={about.request} files={files} />
          <Checkboxes
            id={idOf('photos')}
            name="photos"
            legend="Photos for everybody (optional)"
            error={errors.photos}
            values={typed.photos}
            onChange={({ target }) =>
              change({
                photos: target.checked
                  ? [...typed.photos, target.value]
                  : typed.photos.filter((id) => id !== target.value),
              })
            }
            items={fileChoices(about.request)}
          />
        </>
      )}
    </>
  )
}

const publish: Form<Published> = {
  empty: ({ service, request }) => ({
    words:
      request?.publication?.words ??
      wordsOf(service, request).find(({ question }) => question.kind === 'longText')?.words ??
      '',
    photos: request?.publication?.photos ?? [],
  }),
  read({ words, photos }) {
    const errors = errorsOf({
      words:
        isBlank(words) && photos.length === 0
          ? 'Enter words, or choose a photo that becomes public'
          : undefined,
    })
    if (errors) return { errors }
    return { action: { do: 'publish', photos: [...photos], ...(!isBlank(words) && { words }) } }
  },
  Fields: PublishFields,
}

export const publishForms = { publish }
