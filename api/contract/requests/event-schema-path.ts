/** Where the schema of events is served, below the site's own address. Apart, so that a publisher needs no schema. */
export const eventSchemaPath = '/api/schemas/event.json'
