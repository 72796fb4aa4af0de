/** The name of an event as the topic and departments know it. What is called by it never changes its meaning. */
export const eventType = <Domain extends string, Type extends string>(domain: Domain, type: Type) =>
  `shire.${domain}.${type}.v1` as const
