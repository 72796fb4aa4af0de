export { authoriseOrigin as handler } from '#aws/origin.ts'
