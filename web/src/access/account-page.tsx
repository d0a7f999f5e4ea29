import type { Account } from '@koe/shared/contracts/access.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { notify, turnPage } from '../platform/notices.ts'
import { paths } from '../platform/paths.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { RoleField, UnitsField } from './account-fields.tsx'
import { useChangeAccount } from './mutations.ts'
import { NewPassword } from './new-password.tsx'
import { passwordFaults } from './password-checks.ts'
import { accountsQuery } from './queries.ts'

const route = getRouteApi('/office/accounts/$accountId')

const say = (text: string): void => {
  turnPage()
  notify('success', text)
}

const DetailsForm = ({ account }: { readonly account: Account }): ReactElement => {
  const { t } = useTranslation('access')
  const change = useChangeAccount(account.id)
  const [name, setName] = useState(account.name)
  const [role, setRole] = useState(account.role)
  const [units, setUnits] = useState<readonly string[]>(account.units)
  return (
    <Form
      checks={{
        name: name.trim() === '' ? t('needed') : undefined,
        role: undefined,
        units: role === 'head' && units.length === 0 ? t('unitsNeeded') : undefined,
      }}
      onSubmit={() =>
        change.mutate(
          { name: name.trim(), role, units: role === 'head' ? [...units] : [] },
          { onSuccess: () => say(t('saved')) },
        )
      }
      pending={change.isPending}
      error={change.error}
      actions={
        <Button type="submit" isPending={change.isPending}>
          {t('save')}
        </Button>
      }
    >
      {(faultOf) => (
        <>
          <TextField
            label={t('name')}
            value={name}
            onChange={setName}
            required
            maxLength={100}
            autoComplete="off"
            error={faultOf('name')}
          />
          <RoleField value={role} onChange={setRole} error={faultOf('role')} />
          {role === 'head' && (
            <UnitsField value={units} onChange={setUnits} error={faultOf('units')} />
          )}
        </>
      )}
    </Form>
  )
}

const PasswordReset = ({
  account,
  onDone,
}: {
  readonly account: Account
  readonly onDone: () => void
}): ReactElement => {
  const { t } = useTranslation('access')
  const change = useChangeAccount(account.id)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const { first, second } = passwordFaults(password, again)
  return (
    <Form
      checks={{
        password: first && t(`passwordFault.${first}`),
        again: second && t(`passwordFault.${second}`),
      }}
      onSubmit={() =>
        change.mutate(
          { password },
          {
            onSuccess: () => {
              say(t('passwordReset.done'))
              onDone()
            },
          },
        )
      }
      pending={change.isPending}
      error={change.error}
      actions={
        <Button type="submit" kind="secondary" isPending={change.isPending}>
          {t('passwordReset.submit')}
        </Button>
      }
    >
      {(faultOf) => (
        <NewPassword
          value={password}
          again={again}
          onChange={setPassword}
          onAgain={setAgain}
          error={faultOf('password')}
          againError={faultOf('again')}
        />
      )}
    </Form>
  )
}

const Disabling = ({ account }: { readonly account: Account }): ReactElement => {
  const { t } = useTranslation('access')
  const change = useChangeAccount(account.id)
  const [asking, setAsking] = useState(false)
  const set = async (disabled: boolean) => {
    await change.mutateAsync({ disabled })
    say(t(disabled ? 'disabling.done' : 'disabling.undone', { name: account.name }))
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-reading">{t(account.disabled ? 'disabling.isOff' : 'disabling.lead')}</p>
      {change.error && !asking && <Failed error={change.error} />}
      {account.disabled ? (
        <Button
          kind="secondary"
          isPending={change.isPending}
          onPress={() => void set(false).catch(() => undefined)}
        >
          {t('disabling.enable')}
        </Button>
      ) : (
        <Button kind="danger" onPress={() => setAsking(true)}>
          {t('disabling.disable')}
        </Button>
      )}
      <ConfirmDialog
        title={t('disabling.ask', { name: account.name })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => set(true)}
        confirmLabel={t('disabling.disable')}
        danger
      >
        <p>{t('disabling.consequence')}</p>
        {change.error && <Failed error={change.error} />}
      </ConfirmDialog>
    </div>
  )
}

const AccountDetails = ({ account }: { readonly account: Account }): ReactElement => {
  const { t } = useTranslation('access')
  const [resets, setResets] = useState(0)
  return (
    <>
      <PageHeading
        title={account.name}
        eyebrow={account.disabled ? t('disabled') : undefined}
        lead={t('signInNameIs', { name: account.signInName })}
      />
      <DetailsForm account={account} />
      <Section title={t('passwordReset.title')}>
        <p className="max-w-reading">{t('passwordReset.lead')}</p>
        <PasswordReset key={resets} account={account} onDone={() => setResets(resets + 1)} />
      </Section>
      <Section title={t('disabling.title')}>
        <Disabling account={account} />
      </Section>
    </>
  )
}

export const AccountPage = (): ReactElement => {
  const { t } = useTranslation('access')
  const { accountId } = route.useParams()
  const accounts = useQuery(accountsQuery)
  return (
    <Loaded query={accounts}>
      {(list) => {
        const account = list.find(({ id }) => id === accountId)
        if (!account) return <NotFoundPage />
        return (
          <>
            <Breadcrumbs
              crumbs={[{ label: t('accounts'), href: paths.accounts() }, { label: account.name }]}
            />
            <AccountDetails account={account} />
          </>
        )
      }}
    </Loaded>
  )
}
