import { AlertLink } from './AlertLink.tsx'

/** `/alerts/confirm#<token>`. */
export default function AlertConfirmPage() {
  return (
    <AlertLink
      what="confirmations"
      title="Say yes to emails about your area"
      words="We send one email a day at most, on days when a report in the wards that you chose is new or finished."
      button="Yes, send me these emails"
      done="You will hear from us on the next morning after something happens"
    />
  )
}
