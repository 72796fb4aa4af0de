import '#web/journey/journey.scss'
import { useParams } from 'react-router'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { definitions } from '#web/journey/definitions.ts'
import { FormAt, isPage } from '#web/journey/JourneyPage.tsx'
import { savePage } from '#web/journey/save/SaveLink.tsx'
import { SentThrough } from '#web/journey/send/sendReport.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { EnteredPage } from './EnteredPage.tsx'
import { forPhone, postEntered } from './forPhone.ts'
import { MayEnter } from './MayEnter.tsx'

/** `/workspace/enter/<service>/<page>`: a page of the form, as residents have it, sent as whoever is signed in. */
export default function EnterFormPage() {
  const { slug = '', page = '' } = useParams()
  const service = definitions.useOne(slug)
  if (!service || !isPage(service, page) || page === savePage) return <NotFoundPage />
  return (
    <Desk department={service.department}>
      <MayEnter service={service}>
        <SentThrough value={postEntered}>
          <FormAt service={forPhone(service)} id={page} Done={EnteredPage} />
        </SentThrough>
      </MayEnter>
    </Desk>
  )
}
