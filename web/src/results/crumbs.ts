import type { Group, Release } from '@koe/shared/contracts/results.ts'
import type { Language } from '../platform/i18n.ts'
import { paths } from '../platform/paths.ts'
import type { Crumb } from '../ui/page-heading.tsx'

/** Results › the wave › down the unit tree; the last one is where the reader is. */
export const crumbsTo = (
  title: string,
  release: Release,
  path: readonly Group[],
  addressOf: (group: Group) => string,
  language: Language,
): Crumb[] => [
  { label: title, href: paths.results() },
  ...path.map((group, index) => ({
    label: group.kind === 'all' ? release.title[language] : group.label[language],
    ...(index === path.length - 1 ? {} : { href: addressOf(group) }),
  })),
]
