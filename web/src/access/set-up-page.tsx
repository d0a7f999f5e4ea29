import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VisitorLayout } from '../app/layouts.tsx'
import { useDraft } from '../platform/draft.ts'
import { notify } from '../platform/notices.ts'
import { paths } from '../platform/paths.ts'
import { type Ladder, useLadderOptions } from '../roster/ladder-options.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useSetUp } from './mutations.ts'
import { NewPassword } from './new-password.tsx'
import { passwordFaults } from './password-checks.ts'

const empty = { organisation: '', ladder: 'aomori' as Ladder, name: '', signInName: '' }

export const SetUpPage = (): ReactElement => {
  const { t } = useTranslation('access')
  const router = useRouter()
  const setUp = useSetUp()
  const ladderOptions = useLadderOptions()
  const draft = useDraft('set-up', empty)
  const { organisation, ladder, name, signInName } = draft.value
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const { first, second } = passwordFaults(password, again)
  const needed = (text: string) => (text.trim() === '' ? t('needed') : undefined)
  const submit = () =>
    setUp.mutate(
      {
        organisation: organisation.trim(),
        ladder,
        name: name.trim(),
        signInName: signInName.trim(),
        password,
      },
      {
        onSuccess: () => {
          draft.forget()
          notify('success', t('setUp.done'))
          void router.navigate({ href: paths.home(), replace: true })
        },
      },
    )
  return (
    <VisitorLayout>
      <PageHeading title={t('setUp.title')} lead={t('setUp.lead')} />
      <Form
        checks={{
          organisation: needed(organisation),
          ladder: undefined,
          name: needed(name),
          signInName: needed(signInName),
          password: first && t(`passwordFault.${first}`),
          again: second && t(`passwordFault.${second}`),
        }}
        onSubmit={submit}
        pending={setUp.isPending}
        error={setUp.error}
        actions={
          <Button type="submit" isPending={setUp.isPending}>
            {t('setUp.submit')}
          </Button>
        }
      >
        {(faultOf) => (
          <>
            <TextField
              label={t('setUp.organisation')}
              value={organisation}
              onChange={(text) => draft.change({ organisation: text })}
              required
              maxLength={100}
              autoComplete="organization"
              help={t('setUp.organisationHelp')}
              error={faultOf('organisation')}
            />
            <RadioGroup
              label={t('setUp.ladder')}
              value={ladder}
              options={ladderOptions}
              onChange={(value) => draft.change({ ladder: value })}
              required
              help={t('setUp.ladderHelp')}
              error={faultOf('ladder')}
            />
            <TextField
              label={t('name')}
              value={name}
              onChange={(text) => draft.change({ name: text })}
              required
              maxLength={100}
              autoComplete="name"
              error={faultOf('name')}
            />
            <TextField
              label={t('signInName')}
              value={signInName}
              onChange={(text) => draft.change({ signInName: text })}
              required
              maxLength={254}
              autoComplete="username"
              help={t('signInNameHelp')}
              error={faultOf('signInName')}
            />
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
    </VisitorLayout>
  )
}
