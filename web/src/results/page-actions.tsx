import type { Release } from '@koe/shared/contracts/results.ts'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { getBlob } from '../platform/api-client.ts'
import { saveBlob } from '../platform/save-blob.ts'
import { Button } from '../ui/button.tsx'
import { Download } from '../ui/icons.tsx'
import { Failed } from '../ui/loaded.tsx'
import { Menu } from '../ui/menu.tsx'
import { exportAddress } from './queries.ts'

const encodings = ['utf-8', 'cp932'] as const

/** Asked for by script and not by a plain link: the file's words follow the language of the page. */
const useExport = ({ waveId, fiscalYear }: Release) =>
  useMutation({
    mutationFn: async (encoding: (typeof encodings)[number]) =>
      saveBlob(await getBlob(exportAddress(waveId, encoding)), `koe-FY${fiscalYear}.csv`),
  })

export const PageActions = ({ release }: { readonly release: Release }): ReactElement => {
  const { t } = useTranslation('results')
  const save = useExport(release)
  return (
    <>
      <Menu
        label={t('export.label')}
        icon={<Download />}
        entries={encodings.map((encoding) => ({
          id: encoding,
          label: t(`export.${encoding}`),
          onAction: () => save.mutate(encoding),
        }))}
      />
      <Button kind="secondary" size="small" onPress={() => window.print()}>
        {t('print')}
      </Button>
      {save.error && (
        <div className="basis-full">
          <Failed error={save.error} />
        </div>
      )}
    </>
  )
}
