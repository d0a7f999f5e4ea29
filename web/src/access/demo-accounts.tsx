import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { roles } from './roles.ts'

/** The accounts that the demonstration city is loaded with; their names are their roles. */
const demoPassword = 'koe-demo-2026'

export const DemoAccounts = ({
  onChoose,
}: {
  readonly onChoose: (signInName: string, password: string) => void
}): ReactElement => {
  const { t } = useTranslation('access')
  return (
    <Card title={t('demo.title')}>
      <p>{t('demo.lead')}</p>
      <ul className="flex flex-col gap-3">
        {roles.map((role) => (
          <li key={role} className="flex items-center justify-between gap-4">
            <span>
              <span className="block font-700">{t(`roles.${role}`)}</span>
              <code className="text-sm text-solid-gray-700">
                {role} / {demoPassword}
              </code>
            </span>
            <Button
              kind="secondary"
              size="small"
              onPress={() => onChoose(role, demoPassword)}
              className="shrink-0"
              aria-label={t('demo.fill', { role: t(`roles.${role}`) })}
            >
              {t('demo.fillShort')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
