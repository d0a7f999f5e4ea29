import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { ButtonLink } from '../ui/link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

export const NotFoundPage = (): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <>
      <PageHeading title={t('notFound.title')} lead={t('notFound.lead')} />
      <div>
        <ButtonLink href={paths.home()}>{t('notFound.home')}</ButtonLink>
      </div>
    </>
  )
}
