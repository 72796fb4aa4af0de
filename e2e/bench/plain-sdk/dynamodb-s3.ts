export { handler as keep } from './dynamodb.ts'
export { handler } from './s3.ts'
