import { writeFileSync } from 'node:fs'
import { roundSchemaFile, roundSchemaText } from './round-schema-text.ts'

/** `npm run round-schema`: writes the JSON Schema of a round's file from the schemas that the code reads it by. */
writeFileSync(roundSchemaFile, roundSchemaText())
