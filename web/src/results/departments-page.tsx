import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../ui/page-heading.tsx'

export const DepartmentsPage = (): ReactElement => {
  const { t } = useTranslation('results')
  return <PageHeading title={t('title')} />
}
