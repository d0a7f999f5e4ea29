import { rankLadders } from '@koe/shared/catalogue/rank-ladders.ts'
import type { SetUp } from '@koe/shared/contracts/access.ts'
import { useLanguage } from '../platform/use-language.ts'
import type { RadioOption } from '../ui/radio-group.tsx'

export type Ladder = SetUp['ladder']
const ladders: readonly Ladder[] = ['aomori', 'sendai', 'osaki']

/** The ladders one can choose, each with its ranks in order. */
export const useLadderOptions = (): readonly RadioOption<Ladder>[] => {
  const language = useLanguage()
  return ladders.flatMap((value) => {
    const ladder = rankLadders.find(({ key }) => key === value)
    if (!ladder) return []
    const ranks = ladder.ranks.map((rank) => rank.shortLabel[language])
    const help = ranks.join(language === 'ja' ? '・' : ', ')
    return [{ value, label: ladder.label[language], help }]
  })
}
