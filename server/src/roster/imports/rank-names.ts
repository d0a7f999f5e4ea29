interface RankRow {
  readonly key: string
  readonly label_ja: string
  readonly label_en: string
}

/**
 * Finds a rank by its key, its label in either language, or the label without what stands in
 * brackets: "課長級" for "課長級（課長・副参事）". A short form that fits two ranks finds neither.
 */
export function rankFinder(ranks: readonly RankRow[]): (written: string) => string | undefined {
  const short = new Map<string, string | undefined>()
  for (const { key, label_ja, label_en } of ranks)
    for (const name of new Set([label_ja, label_en].map((label) => rankName(beforeBracket(label)))))
      short.set(name, short.has(name) ? undefined : key)
  const exact = new Map(
    ranks.flatMap(({ key, label_ja, label_en }) =>
      [key, label_ja, label_en].map((name) => [rankName(name), key] as const),
    ),
  )
  return (written) => exact.get(rankName(written)) ?? short.get(rankName(written))
}

// CP932 and UTF-8 files write the wave dash of "6級～8級" as two different characters.
const rankName = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '').replaceAll('〜', '~')

const beforeBracket = (label: string): string => label.normalize('NFKC').split('(')[0] ?? ''
