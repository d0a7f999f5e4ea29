/** The group whose parts the monitor shows; without it the top of the organisation. */
export const readMonitorSearch = (raw: Record<string, unknown>): { within?: string } =>
  typeof raw.within === 'string' && raw.within !== '' ? { within: raw.within } : {}
