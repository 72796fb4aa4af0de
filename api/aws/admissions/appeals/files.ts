import type { AppealFiles } from '#admissions/appeals/ports.ts'
import { environment } from '#aws/core/environment.ts'

const objects = () => import('#aws/core/objects.ts')
const at = (Key: string) => ({ Bucket: environment('EVIDENCE_BUCKET'), Key })
const checked = (id: string) => at(`checked/${id}`)
/** The `~` of an appeal’s id stands for a folder. */
const kept = (appeal: string, id: string) => at(`appeals/${appeal.replace('~', '/')}/${id}`)

/** Papers of families in the bucket of evidence. What speaks to it is read with the first file that is asked for. */
export const appealFiles: AppealFiles = {
  async waiting(id) {
    const { look, typeOf } = await objects()
    const found = await look(checked(id))
    return found && { contentType: typeOf(found.ContentType) }
  },
  async keep(appeal, id) {
    const { copy } = await objects()
    return copy(checked(id), kept(appeal, id).Key)
  },
  async read(appeal, id) {
    const { open, typeOf } = await objects()
    const found = await open(kept(appeal, id))
    const bytes = await found?.Body?.transformToByteArray()
    return bytes && { bytes, contentType: typeOf(found?.ContentType) }
  },
  async drop(appeal, id) {
    const { remove } = await objects()
    await remove(kept(appeal, id))
  },
}
