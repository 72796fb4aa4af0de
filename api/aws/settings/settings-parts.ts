/** Partitions of the table: what pages say, which anybody may read, and older entries of histories. */
export const settingsParts = { public: 'public', older: 'older' } as const
