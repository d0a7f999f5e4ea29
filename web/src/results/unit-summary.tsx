import type { Overview } from '@koe/shared/contracts/results.ts'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BandMark } from '../charts/band-mark.tsx'
import { bandOf } from '../charts/words.ts'
import { formatCount, signedText } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { chartBands, chartChange, chartFigure } from './chart-figures.ts'
import { useRateText } from './facts.tsx'
import type { Pick, StrengthAndFocus } from './focus.ts'

const Tile = ({
  title,
  value,
  children,
}: {
  readonly title: string
  readonly value: ReactNode
  readonly children?: ReactNode
}): ReactElement => (
  <div className="keep-together flex min-w-0 flex-col gap-0.5 rounded-12 bg-card px-4 py-3 print:border print:border-solid-gray-420 print:px-3 print:py-2">
    <h2 className="text-sm leading-150 font-400 text-solid-gray-700">{title}</h2>
    <p className="leading-130 [word-break:auto-phrase]">{value}</p>
    <div className="text-sm leading-150 [word-break:auto-phrase] text-solid-gray-700 print:text-[0.75rem]">
      {children}
    </div>
  </div>
)

const big = 'text-[1.75rem] font-700 print:text-[1.5rem]'
const name = 'text-lg leading-140 font-700 print:text-base'

const RateTile = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const rate = useRateText()(overview.group.rate)
  const { respondents, eligible } = overview.group
  const people = (n: number) => t('facts.people', { n: formatCount(n, language) })
  return (
    <Tile
      title={t('unit.rate')}
      value={<span className={rate === null ? name : big}>{rate ?? t('facts.hidden')}</span>}
    >
      {rate === null && <p>{t('unit.rateHidden')}</p>}
      {respondents !== null && (
        <p>
          {people(respondents)}{' '}
          {eligible !== null && t('facts.ofEligible', { n: formatCount(eligible, language) })}
        </p>
      )}
    </Tile>
  )
}

const ScoreTile = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { headline, release } = overview
  const figure = chartFigure(headline.figure)
  const band = bandOf(figure, chartBands(release.bands, language))
  const { organisation, previous } = headline
  return (
    <Tile
      title={headline.label[language]}
      value={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className={figure.shown ? big : name}>
            {figure.shown ? figure.text : t('facts.hidden')}
          </span>
          {band && (
            <span className="inline-flex items-center gap-2">
              <BandMark band={band} />
              <span className="font-700">{band.label}</span>
            </span>
          )}
        </span>
      }
    >
      <p>
        {[
          organisation?.shown ? t('unit.organisation', { value: organisation.text }) : '',
          previous?.shown ? t('unit.lastTime', { value: previous.text }) : '',
        ]
          .filter(Boolean)
          .join(t('separator'))}
      </p>
    </Tile>
  )
}

const NamedTile = ({
  title,
  pick,
  count,
  lowest,
}: {
  readonly title: string
  readonly pick: Pick | null
  readonly count: number
  readonly lowest: boolean
}): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { difference, figure } = pick?.item ?? { difference: null, figure: null }
  if (!pick)
    return <Tile title={title} value={<span className={name}>{t('unit.nothingToName')}</span>} />
  const why =
    pick.basis === 'difference' && difference
      ? t('unit.byDifference', {
          verdict: t(`verdict.rest.${chartChange(difference).verdict}`),
          difference: signedText(difference.text),
        })
      : t(lowest ? 'unit.byScoreLowCount' : 'unit.byScoreHighCount', { count })
  return (
    <Tile
      title={title}
      value={
        <span className={name}>
          {pick.item.label[language]}{' '}
          <span className="whitespace-nowrap">{figure?.shown && figure.text}</span>
        </span>
      }
    >
      <p>{why}</p>
    </Tile>
  )
}

/** The four things a head has to know: how many spoke, the score, one strength, one focus. */
export const UnitSummary = ({
  overview,
  named,
}: {
  readonly overview: Overview
  readonly named: StrengthAndFocus
}): ReactElement => {
  const { t } = useTranslation('results')
  const count = overview.items.filter(({ figure }) => figure.shown).length
  return (
    <div className="grid gap-3 min-[22rem]:grid-cols-2 lg:grid-cols-4 print:grid-cols-4 print:gap-2">
      <RateTile overview={overview} />
      <ScoreTile overview={overview} />
      <NamedTile title={t('unit.strength')} pick={named.strength} count={count} lowest={false} />
      <NamedTile title={t('unit.focus')} pick={named.focus} count={count} lowest />
    </div>
  )
}
