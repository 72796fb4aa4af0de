export * from '#infra/operate/seed/fostering/calls.ts'
