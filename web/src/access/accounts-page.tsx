import type { Account } from '@koe/shared/contracts/access.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { unitsQuery } from '../roster/queries.ts'
import { ButtonLink, Link } from '../ui/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Table } from '../ui/table.tsx'
import { accountsQuery } from './queries.ts'

const AccountsTable = ({ accounts }: { readonly accounts: readonly Account[] }): ReactElement => {
  const { t } = useTranslation('access')
  const language = useLanguage()
  const { data: units = [] } = useQuery(unitsQuery)
  const names = new Map(units.map(({ code, name }) => [code, name[language]]))
  const separator = language === 'ja' ? '、' : ', '
  return (
    <Table
      caption={t('accounts')}
      hideCaption
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          className: 'min-w-40',
          cell: ({ id, name }) => (
            <Link href={paths.account(id)} className="inline-flex min-h-11 items-center">
              {name}
            </Link>
          ),
          sortValue: ({ name }) => name,
        },
        {
          key: 'signInName',
          header: t('signInName'),
          className: 'min-w-32',
          cell: ({ signInName }) => signInName,
          sortValue: ({ signInName }) => signInName,
        },
        {
          key: 'role',
          header: t('role'),
          className: 'min-w-32',
          cell: ({ role }) => t(`roles.${role}`),
          sortValue: ({ role }) => role,
        },
        {
          key: 'units',
          header: t('units'),
          className: 'min-w-40',
          cell: (account) => account.units.map((code) => names.get(code) ?? code).join(separator),
        },
        {
          key: 'state',
          header: t('state'),
          className: 'min-w-24',
          cell: ({ disabled }) => (disabled ? t('disabled') : t('enabled')),
          sortValue: ({ disabled }) => Number(disabled),
        },
      ]}
    />
  )
}

export const AccountsPage = (): ReactElement => {
  const { t } = useTranslation('access')
  const accounts = useQuery(accountsQuery)
  return (
    <>
      <PageHeading
        title={t('accounts')}
        lead={t('accountsLead')}
        actions={
          <ButtonLink href={paths.newAccount()} kind="primary">
            {t('newAccount')}
          </ButtonLink>
        }
      />
      <Loaded query={accounts}>{(list) => <AccountsTable accounts={list} />}</Loaded>
    </>
  )
}
