import type { Role } from '@koe/shared/contracts/access.ts'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../platform/draft.ts'
import { notify } from '../platform/notices.ts'
import { paths } from '../platform/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { ButtonLink } from '../ui/link.tsx'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { RoleField, UnitsField } from './account-fields.tsx'
import { useCreateAccount } from './mutations.ts'
import { NewPassword } from './new-password.tsx'
import { passwordFaults } from './password-checks.ts'

const empty = { name: '', signInName: '', role: 'head' as Role, units: [] as readonly string[] }

export const NewAccountPage = (): ReactElement => {
  const { t } = useTranslation('access')
  const router = useRouter()
  const create = useCreateAccount()
  const draft = useDraft('new-account', empty)
  const { name, signInName, role, units } = draft.value
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const { first, second } = passwordFaults(password, again)
  const needed = (text: string) => (text.trim() === '' ? t('needed') : undefined)
  const submit = () =>
    create.mutate(
      {
        name: name.trim(),
        signInName: signInName.trim(),
        role,
        password,
        units: role === 'head' ? [...units] : [],
      },
      {
        onSuccess: (account) => {
          draft.forget()
          notify('success', t('accountCreated', { name: account.name }))
          void router.navigate({ href: paths.accounts() })
        },
      },
    )
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t('accounts'), href: paths.accounts() }, { label: t('newAccount') }]}
      />
      <PageHeading title={t('newAccount')} lead={t('newAccountLead')} />
      <Form
        checks={{
          name: needed(name),
          signInName: needed(signInName),
          role: undefined,
          units: role === 'head' && units.length === 0 ? t('unitsNeeded') : undefined,
          password: first && t(`passwordFault.${first}`),
          again: second && t(`passwordFault.${second}`),
        }}
        onSubmit={submit}
        pending={create.isPending}
        error={create.error}
        actions={
          <>
            <Button type="submit" isPending={create.isPending}>
              {t('createAccount')}
            </Button>
            <ButtonLink href={paths.accounts()} kind="secondary">
              {t('cancel')}
            </ButtonLink>
          </>
        }
      >
        {(faultOf) => (
          <>
            <TextField
              label={t('name')}
              value={name}
              onChange={(text) => draft.change({ name: text })}
              required
              maxLength={100}
              autoComplete="off"
              error={faultOf('name')}
            />
            <TextField
              label={t('signInName')}
              value={signInName}
              onChange={(text) => draft.change({ signInName: text })}
              required
              maxLength={254}
              autoComplete="off"
              help={t('signInNameHelp')}
              error={faultOf('signInName')}
            />
            <RoleField
              value={role}
              onChange={(value) => draft.change({ role: value })}
              error={faultOf('role')}
            />
            {role === 'head' && (
              <UnitsField
                value={units}
                onChange={(codes) => draft.change({ units: codes })}
                error={faultOf('units')}
              />
            )}
            <NewPassword
              value={password}
              again={again}
              onChange={setPassword}
              onAgain={setAgain}
              error={faultOf('password')}
              againError={faultOf('again')}
            />
          </>
        )}
      </Form>
    </>
  )
}
