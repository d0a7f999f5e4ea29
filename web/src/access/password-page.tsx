import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Notification } from '../ui/notification.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChangePassword } from './mutations.ts'
import { NewPassword } from './new-password.tsx'
import { passwordFaults } from './password-checks.ts'

const PasswordForm = ({ onDone }: { readonly onDone: () => void }): ReactElement => {
  const { t } = useTranslation('access')
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const { first, second } = passwordFaults(next, again)
  return (
    <Form
      checks={{
        current: current === '' ? t('passwordNeeded') : undefined,
        next: first && t(`passwordFault.${first}`),
        again: second && t(`passwordFault.${second}`),
      }}
      onSubmit={() => change.mutate({ current, next }, { onSuccess: onDone })}
      pending={change.isPending}
      error={change.error}
      actions={
        <Button type="submit" isPending={change.isPending}>
          {t('changePassword.submit')}
        </Button>
      }
    >
      {(faultOf) => (
        <>
          <TextField
            label={t('changePassword.current')}
            type="password"
            name="current-password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            required
            maxLength={200}
            error={faultOf('current')}
          />
          <NewPassword
            value={next}
            again={again}
            onChange={setNext}
            onAgain={setAgain}
            error={faultOf('next')}
            againError={faultOf('again')}
          />
        </>
      )}
    </Form>
  )
}

export const PasswordPage = (): ReactElement => {
  const { t } = useTranslation('access')
  const [changes, setChanges] = useState(0)
  return (
    <>
      <PageHeading title={t('changePassword.title')} lead={t('changePassword.lead')} />
      {changes > 0 && <Notification kind="success" title={t('changePassword.done')} />}
      <PasswordForm key={changes} onDone={() => setChanges(changes + 1)} />
    </>
  )
}
