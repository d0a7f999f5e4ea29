import { fingerprintInGroups } from '@koe/shared/ballot/manifest.ts'
import type { PersonalLink, PersonalLinks } from '@koe/shared/contracts/surveys.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { qrDrawing } from './qr-path.ts'

/** Four groups of four, as people copy a number. */
const codeInGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** The address without the code: short enough to type where there is no camera. */
const addressOf = (link: string): string => link.replace(/#.*$/, '').replace(/^https?:\/\//, '')

const quietZone = 4

const QrCode = ({
  text,
  label,
}: {
  readonly text: string
  readonly label: string
}): ReactElement => {
  const { size, path } = qrDrawing(text)
  const side = size + 2 * quietZone
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      className="size-[30mm] shrink-0 bg-white"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}

/** An eighth of an A4 page: who it is for, the two ways in, and the promise. */
export const Slip = ({
  link,
  about,
}: {
  readonly link: PersonalLink
  readonly about: PersonalLinks
}): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  return (
    <article className="flex h-[67mm] min-w-0 flex-col gap-[1.5mm] overflow-hidden border border-dashed border-solid-gray-420 p-[4mm] text-[8.5pt] leading-140">
      <div className="flex items-start justify-between gap-[3mm]">
        <div className="flex min-w-0 flex-col gap-[1mm]">
          <h2 className="line-clamp-2 text-[10.5pt] leading-130">{about.title[language]}</h2>
          <p>
            <span className="line-clamp-2">{link.unitName[language]}</span>
            <span className="line-clamp-2 text-[10.5pt] font-700">
              {t('slip.name', { name: link.name })}
            </span>
          </p>
          <p className="font-700">
            {t('slip.until', { until: formatDateTime(about.closesAt, language) })}
          </p>
        </div>
        <QrCode text={link.link} label={t('slip.qr', { name: link.name })} />
      </div>
      <p>
        {t('slip.orType')} <span className="font-700">{addressOf(link.link)}</span>
        <span className="block font-mono text-[11pt] font-700">{codeInGroups(link.code)}</span>
      </p>
      <p>{t('slip.privacy')}</p>
      <p className="mt-auto text-[6pt] leading-130">
        {t('slip.fingerprint')}{' '}
        <span className="font-mono">{fingerprintInGroups(about.fingerprint)}</span>
      </p>
    </article>
  )
}
