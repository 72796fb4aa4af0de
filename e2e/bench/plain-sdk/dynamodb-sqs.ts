/** The least that a function which keeps an item and hands it on to a queue is made of. */
export { handler as keep } from './dynamodb.ts'
export { handler as send } from './sqs.ts'
