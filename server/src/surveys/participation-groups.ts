/** Names of the groups whose participation is counted, the same where it is written and read. */
export const allGroup = 'all'
export const unitGroup = (unitCode: string): string => `unit:${unitCode}`
export const rankGroup = (rankValue: string): string => `rank:${rankValue}`
