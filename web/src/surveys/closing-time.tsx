import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify, turnPage } from '../platform/notices.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { DateField } from '../ui/text-field.tsx'
import { fromJapanInput, toJapanInput } from './japan-input.ts'
import { useChangeWave } from './mutations.ts'
import { closingFault } from './new-wave-defaults.ts'

/** The only thing of a running wave that may still change. */
export const ClosingTime = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const change = useChangeWave(wave.id)
  const [text, setText] = useState(() => toJapanInput(wave.closesAt))
  const closesAt = fromJapanInput(text)
  const fault = closingFault(wave.opensAt, closesAt, new Date())
  const save = () => {
    if (closesAt === null) return
    const onSuccess = () => {
      turnPage()
      notify('success', t('extend.done'))
    }
    change.mutate({ closesAt }, { onSuccess })
  }
  return (
    <Card title={t('extend.title')}>
      <p className="max-w-reading">{t('extend.lead')}</p>
      <Form
        checks={{ closesAt: fault && t(`form.timeFault.${fault}`) }}
        onSubmit={save}
        pending={change.isPending}
        error={change.error}
        actions={
          <Button
            type="submit"
            kind="secondary"
            isPending={change.isPending}
            isDisabled={text === toJapanInput(wave.closesAt)}
          >
            {t('extend.button')}
          </Button>
        }
      >
        {(faultOf) => (
          <DateField
            label={t('form.closesAt')}
            value={text}
            onChange={setText}
            withTime
            required
            hideRequirement
            help={t('form.closesAtHelp')}
            error={faultOf('closesAt')}
          />
        )}
      </Form>
    </Card>
  )
}
