import { RemovalPolicy } from 'aws-cdk-lib'

/**
 * Stays whatever becomes of its stack, but goes again with a stack whose first creation failed: nothing is in it then,
 * and it would only be in the way. What is guarded against deletion beside this can't, and keeps `RETAIN`.
 */
export const lasting = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
