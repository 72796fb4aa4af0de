import { AlertLink } from './AlertLink.tsx'

/** `/alerts/stop#<token>`. */
export default function AlertStopPage() {
  return (
    <AlertLink
      what="stops"
      title="Stop emails about your area"
      words="We delete your email address and send you no more of these emails."
      button="Stop the emails"
      done="We have deleted your address. You will get no more of these emails"
    />
  )
}
