import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { File } from '../../evidence/File.tsx'
import { fileChoices } from '../../evidence/fileChoices.tsx'
import { fileNames } from '../../evidence/useEvidence.ts'
import { Boxes } from '../fields/Boxes.tsx'
import { boxErrors, boxOf, type TypedBox } from '../model/boxes.ts'
import type { FieldsProps, Form } from '../model/kind.ts'

interface Chosen {
  photo: string
}

interface Blurred extends Chosen {
  boxes: readonly TypedBox[]
}

interface PhotoProps {
  request: WorkRequest | undefined
  chosen: string
  error: string | undefined
  legend: string
  onChange(id: string): void
}

/** Which file it is about. */
function WhichPhoto({ request, chosen, error, legend, onChange }: PhotoProps) {
  return (
    <Radios
      id={idOf('photo')}
      name="photo"
      {...{ legend, error }}
      value={chosen}
      onChange={({ target }) => onChange(target.value)}
      items={fileChoices(request)}
    />
  )
}

/** Where there is one file it is chosen. */
const only = (request: WorkRequest | undefined): string =>
  request?.evidence.length === 1 ? (request.evidence[0]?.id ?? '') : ''

function BlurFields({ typed, change, errors, about }: FieldsProps<Blurred>) {
  const { request } = about
  return (
    <>
      <WarningText>The photo as it was is erased for good. Only the blurred one is left.</WarningText>
      <WhichPhoto
        {...{ request }}
        legend="Which photo?"
        chosen={typed.photo}
        error={errors.photo}
        onChange={(photo) => change({ photo, boxes: [] })}
      />
      {request && typed.photo && (
        <Boxes
          key={typed.photo}
          reference={request.reference}
          photo={typed.photo}
          boxes={typed.boxes}
          errors={errors}
          onChange={(boxes) => change({ boxes })}
        />
      )}
    </>
  )
}

const blur: Form<Blurred> = {
  empty: ({ request }) => ({ photo: only(request), boxes: [] }),
  read({ photo, boxes }) {
    const read = boxes.map(boxOf)
    const errors = errorsOf({
      photo: photo ? undefined : 'Choose the photo',
      boxes: photo && boxes.length === 0 ? 'Draw or add a box over what is to be blurred' : undefined,
      ...(photo && boxErrors(boxes)),
    })
    if (errors) return { errors }
    return { action: { do: 'blur', photo, boxes: read.filter((box) => box !== undefined) } }
  },
  Fields: BlurFields,
}

function RemoveFields({ typed, change, errors, about }: FieldsProps<Chosen>) {
  const { request } = about
  const name = request && fileNames(request).get(typed.photo)
  return (
    <>
      <WarningText>The file is erased for good. Nobody can bring it back.</WarningText>
      <WhichPhoto
        {...{ request }}
        legend="Which file?"
        chosen={typed.photo}
        error={errors.photo}
        onChange={(photo) => change({ photo })}
      />
      {request && name && <File reference={request.reference} id={typed.photo} name={name} />}
    </>
  )
}

const removePhoto: Form<Chosen> = {
  empty: ({ request }) => ({ photo: only(request) }),
  read({ photo }) {
    const errors = errorsOf({ photo: photo ? undefined : 'Choose the file' })
    return errors ? { errors } : { action: { do: 'remove-photo', photo } }
  },
  Fields: RemoveFields,
}

export const photoForms = { blur, 'remove-photo': removePhoto }
