import { isBlank } from '#contract/blank.ts'
import { Checkboxes } from '#web/design/Checkboxes.tsx'
import { Textarea } from '#web/design/Textarea.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { Files } from '../../evidence/Evidence.tsx'
import { fileChoices } from '../../evidence/fileChoices.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind } from '../model/kind.ts'
import { wordsOf } from './redact.tsx'

interface Published {
  words: string
  photos: readonly string[]
}

function PublishFields({ typed, change, errors, about }: FieldsProps<Published>) {
  const files = (about.request?.evidence ?? []).filter(({ missing }) => !missing)
  return (
    <>
      <WarningText>
        Everybody can read these words and see these photos. Look for names, faces, number plates, and what
        tells where somebody lives. Erase or blur those first.
      </WarningText>
      <Textarea
        id={idOf('words')}
        label="Words for everybody (optional)"
        hint="What the resident wrote, as you leave it."
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

export const publish: Kind<Published> = {
  name: 'publish',
  label: 'Make public',
  title: 'Make words and photos public',
  send: 'Make it public',
  done: 'It is public now',
  grave: true,
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

export const unpublish: Kind<object> = {
  name: 'unpublish',
  label: 'Take it back from the public',
  title: 'Take words and photos back from the public',
  send: 'Take it back',
  done: 'Nothing of it is public any more',
  empty: () => ({}),
  read: () => ({ action: { do: 'unpublish' } }),
}
