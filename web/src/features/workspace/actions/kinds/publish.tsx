import { isBlank } from '#contract/core/blank.ts'
import { looksLike, personalIn } from '#contract/requests/personal.ts'
import { privacy } from '#contract/workspace/acts/privacy.ts'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { Files } from '../../evidence/Evidence.tsx'
import { fileChoices } from '../../evidence/fileChoices.tsx'
import { forPublic } from '../../evidence/useEvidence.ts'
import type { FieldsProps, Form } from '../model/kind.ts'
import { wordsOf } from './redact.tsx'

const { words } = privacy.publish

interface Published {
  words: string
  photos: readonly string[]
  /** What seems to say who or where somebody is was looked at, as it stood in these words. */
  looked: string | null
}

/** All that is in the words and seems to say who or where somebody is. */
const warnings = (words: string) => personalIn(words).map(looksLike)

function PublishFields({ typed, change, errors, about }: FieldsProps<Published>) {
  const files = about.request ? forPublic(about.request) : []
  const found = warnings(typed.words)
  return (
    <>
      <WarningText>
        Everybody can read these words and see these photos. Look for names, faces, number plates, and
        anything that shows where somebody lives. Take such words out below, and make a blurred copy of such a
        photo first. Your department keeps what the resident sent.
      </WarningText>
      <Textarea
        id={idOf('words')}
        label={words.label}
        hint={words.hint}
        error={errors.words}
        value={typed.words}
        onChange={({ target }) => change({ words: target.value })}
      />
      {found.length > 0 && (
        <>
          <WarningText>{`Look again before everybody can read it. ${found.join('. ')}.`}</WarningText>
          {errors.looked && <ErrorMessage>{errors.looked}</ErrorMessage>}
          <Checkbox
            id={idOf('looked')}
            label="I have looked, and none of this says who somebody is or where they live"
            checked={typed.looked === typed.words}
            onChange={({ target }) => change({ looked: target.checked ? typed.words : null })}
          />
        </>
      )}
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
            items={fileChoices(about.request, files)}
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
    looked: null,
  }),
  read({ words, photos, looked }) {
    const found = warnings(words)
    const confirmed = found.length > 0 && looked === words
    const errors = errorsOf({
      words:
        isBlank(words) && photos.length === 0
          ? 'Enter words, or choose a photo that becomes public'
          : undefined,
      looked:
        found.length > 0 && !confirmed
          ? `${found[0]}. Take it out, or confirm that it does not say who somebody is or where they live`
          : undefined,
    })
    if (errors) return { errors }
    return {
      action: {
        do: 'publish',
        photos: [...photos],
        ...(!isBlank(words) && { words }),
        ...(confirmed && { looked: true as const }),
      },
    }
  },
  Fields: PublishFields,
}

export const publishForms = { publish }
