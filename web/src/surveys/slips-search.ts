export type SlipsSearch = { readonly unit?: string; readonly withoutEmail?: boolean }

/** Which slips are to be printed, as the address says. */
export const readSlipsSearch = (raw: Readonly<Record<string, unknown>>): SlipsSearch => ({
  ...(typeof raw.unit === 'string' && raw.unit !== '' ? { unit: raw.unit } : {}),
  ...(raw.withoutEmail === 'true' || raw.withoutEmail === true ? { withoutEmail: true } : {}),
})
