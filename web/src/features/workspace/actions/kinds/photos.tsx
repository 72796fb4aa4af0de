import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
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

interface Destroyed extends Chosen {
  sure: boolean
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
      <p className="govuk-body">
        This makes a copy for everybody to see. The photo itself stays with your department, for as long as
        the request is kept. Nothing becomes public until you choose “Make public”.
      </p>
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

function RemoveFields({ typed, change, errors, about }: FieldsProps<Destroyed>) {
  const { request } = about
  const name = request && fileNames(request).get(typed.photo)
  const hasCopy = request?.copies?.some(({ of }) => of === typed.photo)
  return (
    <>
      <WarningText>
        The original is destroyed for good. Nobody can bring it back, and your department can no longer look
        at it. Do this only with what should never have been sent to us, such as a child’s face or a bank
        card.
      </WarningText>
      <p className="govuk-body">
        To show a photo to the public without faces or number plates, choose “Blur a photo” instead.
      </p>
      <WhichPhoto
        {...{ request }}
        legend="Which file?"
        chosen={typed.photo}
        error={errors.photo}
        onChange={(photo) => change({ photo, sure: false })}
      />
      {request && name && <File reference={request.reference} id={typed.photo} name={name} />}
      {hasCopy && <p className="govuk-body">Its blurred copy stays, and takes its place in the request.</p>}
      {errors.sure && <ErrorMessage>{errors.sure}</ErrorMessage>}
      <Checkbox
        id={idOf('sure')}
        label="I understand that nobody can see the original again, and that the work does not need it"
        checked={typed.sure}
        onChange={({ target }) => change({ sure: target.checked })}
      />
    </>
  )
}

const removePhoto: Form<Destroyed> = {
  empty: ({ request }) => ({ photo: only(request), sure: false }),
  read({ photo, sure }) {
    const errors = errorsOf({
      photo: photo ? undefined : 'Choose the file',
      sure: sure ? undefined : 'Confirm that the original may be destroyed',
    })
    return errors ? { errors } : { action: { do: 'remove-photo', photo } }
  },
  Fields: RemoveFields,
}

export const photoForms = { blur, 'remove-photo': removePhoto }
