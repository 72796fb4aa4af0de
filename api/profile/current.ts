/** The one line to change when another council takes Shire: which profile this installation uses. */
export { leicestershire as council } from './leicestershire.ts'
