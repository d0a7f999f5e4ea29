import type { Group } from '@koe/shared/contracts/results.ts'
import type { Language } from '../platform/i18n.ts'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

/** Where each group stands: the names above it, without the organisation's own. */
export const placesOf = (
  groups: readonly Group[],
  language: Language,
): ReadonlyMap<string, string> => {
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const places = new Map<string, string>()
  // Parents stand before their children, so that each place grows from the one above it.
  for (const { key, parent } of groups) {
    const above = parent === null ? undefined : byKey.get(parent)
    if (!above || above.kind === 'all') continue
    const place = places.get(above.key)
    const name = above.label[language]
    places.set(key, place ? `${place} › ${name}` : name)
  }
  return places
}

/** Groups whose name in either language contains the words, in tree order, at most `limit`. */
export const findGroups = (
  groups: readonly Group[],
  words: string,
  limit: number,
): { readonly found: readonly Group[]; readonly more: boolean } => {
  const wanted = plain(words)
  const found: Group[] = []
  for (const group of groups) {
    if (!plain(`${group.label.ja}\n${group.label.en}`).includes(wanted)) continue
    if (found.length === limit) return { found, more: true }
    found.push(group)
  }
  return { found, more: false }
}
