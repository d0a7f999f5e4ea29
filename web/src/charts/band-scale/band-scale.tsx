import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { bandLooks, ink } from '../band-look.ts'
import { BandMark } from '../band-mark.tsx'
import { ChartFrame, type FrameProps } from '../chart-frame.tsx'
import {
  type Band,
  type Change,
  type Figure,
  fivePoints,
  type Reference,
  type Scale,
} from '../figure.ts'
import { Decoration, FocusFrame, HatchPattern, Mark, Svg } from '../svg.tsx'
import type { Twin } from '../twin.ts'
import { useWidth } from '../use-width.ts'
import {
  bandOf,
  bandRange,
  boundText,
  type ChartText,
  differenceWords,
  inWords,
  valueText,
} from '../words.ts'
import { bandScaleGeometry, barHeight, barTop } from './geometry.ts'

type BandScaleProps = FrameProps & {
  /** What the number is: "Engagement". */
  readonly name: string
  readonly figure: Figure
  readonly last?: Figure
  readonly target?: Reference
  /** The organisation that this group is part of. */
  readonly organisation?: Reference
  /** This group against everybody else. */
  readonly difference?: Change
  readonly change?: Change
  readonly bands: readonly Band[]
  readonly scale?: Scale
}

type Geometry = ReturnType<typeof bandScaleGeometry>

/** One number has one column: what is known of it stands below one another. */
const twinOf = (p: BandScaleProps, t: ChartText): Twin => {
  const rows: readonly (readonly [name: string, text: string | undefined])[] = [
    [t('thisWave'), p.figure.shown ? p.figure.text : t(`hidden.${p.figure.reason}`)],
    [t('band'), bandOf(p.figure, p.bands)?.label],
    [t('interval'), intervalText(p.figure, t)],
    [t('respondents'), p.figure.shown ? String(p.figure.n) : undefined],
    [t('lastWave'), p.last && valueText(p.last, t)],
    [t('difference'), p.change && changeText(p.change, 'change', t)],
    [t('organisation'), p.organisation?.text],
    [t('rest.label'), p.difference && changeText(p.difference, 'rest', t)],
    [t('target'), p.target?.text],
  ]
  return {
    caption: p.title,
    columns: [t('figure'), p.name],
    rows: rows.flatMap(([name, text]) => (text ? [[name, text]] : [])),
  }
}

const changeText = ({ text, verdict }: Change, kind: 'change' | 'rest', t: ChartText): string =>
  t('words.verdict', { difference: text, verdict: t(`${kind}.${verdict}`) })

const intervalText = (figure: Figure, t: ChartText): string | undefined =>
  figure.shown && figure.margin
    ? t('between', {
        low: boundText(figure.value - figure.margin),
        high: boundText(figure.value + figure.margin),
      })
    : undefined

const Bar = ({ g, t }: { readonly g: Geometry; readonly t: ChartText }): ReactElement => (
  <Decoration>
    {g.segments.map(({ band, x, width, cellX, cellWidth, nameInLines }, index) => {
      const middle = cellX + cellWidth / 2
      const base = barTop + barHeight
      return (
        <g key={band.key}>
          <rect x={x} y={barTop} width={width} height={barHeight} fill={bandLooks[band.key].fill} />
          {index > 0 && (
            <line x1={x} x2={x} y1={barTop} y2={base} stroke={ink.white} strokeWidth={2} />
          )}
          <path
            d={`M${x + width / 2} ${base + 2}V${base + 10}L${middle} ${base + 24}V${base + 32}`}
            stroke={ink.frame}
            fill="none"
          />
          <text textAnchor="middle" fontSize={13} fontWeight={700}>
            {nameInLines.map((line, row) => (
              <tspan key={line} x={middle} y={base + 50 + row * 18}>
                {line}
              </tspan>
            ))}
          </text>
          <text
            x={middle}
            y={base + 51 + g.nameLines * 18}
            textAnchor="middle"
            fontSize={13}
            fill={ink.quiet}
          >
            {bandRange(band, g.segments[index + 1]?.band, t)}
          </text>
        </g>
      )
    })}
    {g.ends.map((end) => (
      <text
        key={end.text}
        x={end.x}
        y={barTop + barHeight + 18}
        textAnchor={end.anchor}
        fill={ink.quiet}
      >
        {end.text}
      </text>
    ))}
  </Decoration>
)

const middle = barTop + barHeight / 2

const intervalY = barTop - 7

/** Stands above the bar, where neither the marks nor the band colours can swallow it. */
const Interval = ({ from, to }: { readonly from: number; readonly to: number }): ReactElement => (
  <path
    d={`M${from} ${intervalY}H${to}M${from} ${intervalY - 4}V${intervalY + 4}M${to} ${intervalY - 4}V${intervalY + 4}`}
    stroke={ink.text}
    strokeWidth={2}
    fill="none"
  />
)

const Marks = ({
  g,
  p,
  t,
}: {
  readonly g: Geometry
  readonly p: BandScaleProps
  readonly t: ChartText
}): ReactElement => {
  const labels = g.placeLabels([
    ...(g.marker === null
      ? []
      : [{ key: 'thisWave', x: g.marker, text: `${t('thisWave')} ${valueText(p.figure, t)}` }]),
    ...(g.last === null || !p.last
      ? []
      : [{ key: 'lastWave', x: g.last, text: `${t('lastWave')} ${valueText(p.last, t)}` }]),
    ...(g.target === null || !p.target
      ? []
      : [{ key: 'target', x: g.target, text: `${t('target')} ${p.target.text}` }]),
    ...(g.organisation === null || !p.organisation
      ? []
      : [
          {
            key: 'organisation',
            x: g.organisation,
            text: `${t('organisation')} ${p.organisation.text}`,
          },
        ]),
  ])
  return (
    <g>
      {labels.map((label) => (
        <g key={label.key}>
          <path
            d={`M${label.labelX} ${g.labelTop + 5}L${label.x} ${barTop - 16}V${label.key === 'thisWave' ? intervalY - 3 : barTop - 2}`}
            stroke={label.key === 'lastWave' ? ink.lastWave : ink.text}
            fill="none"
          />
          <text
            x={label.labelX}
            y={g.labelTop}
            textAnchor="middle"
            fontWeight={label.key === 'thisWave' ? 700 : 400}
          >
            {label.text}
          </text>
        </g>
      ))}
      {g.target !== null && (
        <line
          x1={g.target}
          x2={g.target}
          y1={barTop - 8}
          y2={barTop + barHeight + 8}
          stroke={ink.target}
          strokeWidth={3}
        />
      )}
      {g.organisation !== null && (
        <path
          d={`M${g.organisation} ${barTop - 6}V${barTop + barHeight + 6}`}
          stroke={ink.text}
          strokeWidth={1.5}
          strokeDasharray="3 2"
        />
      )}
      {g.last !== null && (
        <circle
          cx={g.last}
          cy={middle}
          r={6.5}
          fill={ink.white}
          stroke={ink.lastWave}
          strokeWidth={2.5}
        />
      )}
      {g.interval && <Interval from={g.interval[0]} to={g.interval[1]} />}
      {g.marker !== null && (
        <circle
          cx={g.marker}
          cy={middle}
          r={8.5}
          fill={ink.text}
          stroke={ink.white}
          strokeWidth={2.5}
        />
      )}
    </g>
  )
}

const Headline = ({
  p,
  t,
}: {
  readonly p: BandScaleProps
  readonly t: ChartText
}): ReactElement => {
  const band = bandOf(p.figure, p.bands)
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2 pb-4">
      <p className="text-[3.5rem] leading-100 font-700">
        <span className="sr-only">{p.name} </span>
        {p.figure.shown ? p.figure.text : '—'}
      </p>
      <div className="flex flex-col gap-1 pb-1">
        {band && (
          <p className="inline-flex items-center gap-2">
            <BandMark band={band} />
            <span className="font-700">{band.label}</span>
          </p>
        )}
        {!p.figure.shown && <p>{t(`hidden.${p.figure.reason}`)}</p>}
        {p.difference && (
          <p className="text-sm leading-150 text-solid-gray-700">
            {differenceWords(p.difference, t)}
          </p>
        )}
        {p.change && (
          <p className="text-sm leading-150 text-solid-gray-700">
            {t('words.change', {
              difference: p.change.text,
              verdict: t(`change.${p.change.verdict}`),
            })}
          </p>
        )}
      </div>
    </div>
  )
}

/** The one number of a page: large, in words, and at its place between the bands. */
export const BandScale = (props: BandScaleProps): ReactElement => {
  const { t } = useTranslation('charts')
  const { ref, width } = useWidth()
  const hatch = useId().replaceAll(':', '')
  const { figure, last, target, organisation, bands, scale = fivePoints } = props
  const g = bandScaleGeometry({
    figure,
    bands,
    scale,
    width,
    ...(last ? { last } : {}),
    ...(target ? { target } : {}),
    ...(organisation ? { organisation } : {}),
  })
  return (
    <ChartFrame {...props} twin={twinOf(props, t)}>
      <Headline p={props} t={t} />
      <div ref={ref}>
        <Svg width={width} height={g.height} label={props.title}>
          <HatchPattern id={hatch} />
          <Bar g={g} t={t} />
          <Mark label={inWords({ label: props.name, ...props }, t)} tabIndex={0}>
            <Marks g={g} p={props} t={t} />
            <FocusFrame x={2} y={2} width={width - 4} height={barTop + barHeight + 6} />
          </Mark>
        </Svg>
      </div>
    </ChartFrame>
  )
}
