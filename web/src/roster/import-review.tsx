import type { ImportCheck, ImportResult } from '@koe/shared/contracts/roster.ts'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiProblem } from '../platform/api-client.ts'
import { formatCount } from '../platform/format.ts'
import type { ImportKind } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Failed } from '../ui/loaded.tsx'
import { Notification } from '../ui/notification.tsx'
import { isSame, looksIncomplete } from './differences.ts'
import { EncodingField } from './encoding-field.tsx'
import { ImportDifferences } from './import-differences.tsx'
import { ImportFaults } from './import-faults.tsx'
import { type ChosenFile, type FileEncoding, useConfirmImport } from './mutations.ts'
import { RecognisedColumns } from './recognised-columns.tsx'

type ImportReviewProps = {
  readonly kind: ImportKind
  readonly file: ChosenFile
  readonly check: ImportCheck
  readonly encoding: FileEncoding
  readonly checking: boolean
  readonly checkError: unknown
  readonly onCheckAgain: (encoding: FileEncoding) => void
  readonly onOtherFile: () => void
  readonly onDone: (result: ImportResult) => void
}

const FileFacts = (props: ImportReviewProps): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  return (
    <Card title={t('review.file')}>
      <p>
        {t('review.facts', {
          name: props.file.name,
          count: props.check.rows,
          rows: formatCount(props.check.rows, language),
          encoding: t(`encoding.${props.check.encoding}`),
        })}
      </p>
      <EncodingField
        value={props.encoding}
        onChange={props.onCheckAgain}
        disabled={props.checking}
      />
      <p role="status" className="empty:hidden">
        {props.checking && t('importing.checking')}
      </p>
      {props.checkError !== null && <Failed error={props.checkError} />}
    </Card>
  )
}

const OtherFile = ({ onPress }: { readonly onPress: () => void }): ReactElement => {
  const { t } = useTranslation('roster')
  return (
    <Button kind="secondary" onPress={onPress}>
      {t('review.otherFile')}
    </Button>
  )
}

const Confirm = (props: ImportReviewProps): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const confirm = useConfirmImport(props.kind)
  const [asking, setAsking] = useState(false)
  const { file, check } = props
  const run = async () => {
    const asked = { file, encoding: check.encoding, digest: check.digest }
    props.onDone(await confirm.mutateAsync(asked))
  }
  const stale = isApiProblem(confirm.error) && confirm.error.problem.code === 'roster-changed'
  if (stale)
    return (
      <Notification
        kind="warning"
        title={t('review.changedTitle')}
        actions={
          <Button isPending={props.checking} onPress={() => props.onCheckAgain(props.encoding)}>
            {t('review.checkAgain')}
          </Button>
        }
      >
        <p>{t('review.changed')}</p>
      </Notification>
    )
  const left = { count: check.left.count, n: formatCount(check.left.count, language) }
  return (
    <>
      {confirm.error && !asking && <Failed error={confirm.error} />}
      <div className="flex flex-wrap gap-3">
        <Button
          isPending={confirm.isPending}
          pendingLabel={t('review.importing')}
          isDisabled={props.checking}
          onPress={() =>
            looksIncomplete(check) ? setAsking(true) : void run().catch(() => undefined)
          }
        >
          {t('review.confirm')}
        </Button>
        <OtherFile onPress={props.onOtherFile} />
      </div>
      <ConfirmDialog
        title={t(`review.incompleteTitle.${props.kind}`, left)}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={run}
        confirmLabel={t('review.confirm')}
        danger
      >
        <p>{t('review.incomplete')}</p>
        {confirm.error && <Failed error={confirm.error} />}
      </ConfirmDialog>
    </>
  )
}

/** What the file would do, before it does anything. */
export const ImportReview = (props: ImportReviewProps): ReactElement => {
  const { t } = useTranslation('roster')
  const { check, kind } = props
  const faulty = check.faultCount > 0
  const same = isSame(check)
  return (
    <div className="flex flex-col gap-8">
      {faulty && <ImportFaults kind={kind} file={props.file} check={check} />}
      {!faulty && same && (
        <Notification kind="success" title={t('review.same')}>
          <p>{t('review.sameHint')}</p>
        </Notification>
      )}
      {!faulty && !same && (
        <Section title={t('review.differences')}>
          <ImportDifferences kind={kind} check={check} />
          <Confirm {...props} />
        </Section>
      )}
      {(faulty || same) && (
        <div>
          <OtherFile onPress={props.onOtherFile} />
        </div>
      )}
      <div className="grid items-start gap-8 md:grid-cols-2">
        <FileFacts {...props} />
        <RecognisedColumns kind={kind} columns={check.columns} />
      </div>
    </div>
  )
}
