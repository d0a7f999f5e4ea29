/** Back to where the reader was, but never to another site: one slash at the start, not two. */
export const safeReturn = (address: unknown): string | undefined =>
  typeof address === 'string' && /^\/(?![/\\])/.test(address) && !address.startsWith('/sign-in')
    ? address
    : undefined

export const readReturn = (search: Record<string, unknown>): { return?: string } => {
  const address = safeReturn(search.return)
  return address === undefined ? {} : { return: address }
}
