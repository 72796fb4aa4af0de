import type { Kind } from '#web/staff/actions/form.ts'

/** Asks every school how much room it has. */
export const askKind: Kind<object, object, object> = {
  title: 'Ask all schools how much room they have',
  send: 'Ask all schools',
  isGrave: () => false,
  empty: () => ({}),
  read: () => ({ action: { schools: 'all' } }),
  Fields: () => (
    <p className="govuk-body">
      Each school has 2 school days to answer. Schools that you have asked already, and that have not
      answered, keep the date that they were given.
    </p>
  ),
}
