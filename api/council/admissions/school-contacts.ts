/**
 * Where schools are written to, by their ids: an address of the school's office, and of nobody's own. A school without
 * one is on the list of those to call. Made up for the sample; a council puts its own here.
 */
export const schoolContacts: Readonly<Record<string, string>> = {
  'sample-primary-school': 'office@sample-primary.example.com',
  'sample-hill-church-of-england-school': 'office@sample-hill.example.com',
  'sample-brook-academy': 'office@sample-brook.example.com',
  'sample-vale-college': 'office@sample-vale.example.com',
  'sample-park-school': 'office@sample-park.example.com',
}
