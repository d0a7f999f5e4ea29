import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VisitorLayout } from '../app/layouts.tsx'
import { paths } from '../platform/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Notification } from '../ui/notification.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { useSignIn } from './mutations.ts'
import { sessionQuery } from './queries.ts'
import { readReturn } from './return-address.ts'

const route = getRouteApi('/sign-in')

export const SignInPage = (): ReactElement => {
  const { t } = useTranslation('access')
  const { data: session } = useQuery(sessionQuery)
  // The router hands on what it was given, also what the route's own check has refused.
  const { return: returnTo } = readReturn(route.useSearch())
  const router = useRouter()
  const signIn = useSignIn()
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const submit = () =>
    signIn.mutate(
      { signInName: signInName.trim(), password },
      { onSuccess: () => void router.navigate({ href: returnTo ?? paths.home(), replace: true }) },
    )
  return (
    <VisitorLayout>
      <PageHeading title={t('title')} lead={t('lead')} />
      {returnTo && !signIn.error && <Notification kind="info" title={t('returning')} />}
      <div className="grid items-start gap-8 md:grid-cols-2">
        <Form
          checks={{
            signInName: signInName.trim() === '' ? t('signInNameNeeded') : undefined,
            password: password === '' ? t('passwordNeeded') : undefined,
          }}
          onSubmit={submit}
          pending={signIn.isPending}
          error={signIn.error}
          actions={
            <Button type="submit" isPending={signIn.isPending} pendingLabel={t('signingIn')}>
              {t('signIn')}
            </Button>
          }
        >
          {(faultOf) => (
            <>
              <TextField
                label={t('signInName')}
                name="username"
                autoComplete="username"
                value={signInName}
                onChange={setSignInName}
                required
                hideRequirement
                maxLength={254}
                error={faultOf('signInName')}
              />
              <TextField
                label={t('password')}
                name="password"
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
                required
                hideRequirement
                maxLength={200}
                error={faultOf('password')}
              />
            </>
          )}
        </Form>
        {session?.demo && (
          <DemoAccounts
            onChoose={(name, secret) => {
              setSignInName(name)
              setPassword(secret)
            }}
          />
        )}
      </div>
    </VisitorLayout>
  )
}
